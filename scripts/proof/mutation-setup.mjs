// A property that fails has noticed the change; which smaller case fails too is of no use here, and looking for it takes long.

import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
