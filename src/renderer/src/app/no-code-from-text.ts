// A page may not make code out of text. zod would try to when a shape is made, and be refused with a
// report; this tells it not to. Imported before anything that makes a shape.

import { config } from 'zod';

config({ jitless: true });
