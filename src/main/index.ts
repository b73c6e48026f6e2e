// Where the app begins.

import { start } from './app/start';

start();
