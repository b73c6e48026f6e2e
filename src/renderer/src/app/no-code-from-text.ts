// A page may not make code out of text. zod would try to when a shape is made, and be refused with a
// report; this tells it not to. Imported by the desk before anything that makes a
// shape; the unlock screen makes none, and is there sooner without zod.

import { config } from 'zod';

config({ jitless: true });
