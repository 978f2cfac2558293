import { forgetDatabase } from './test-database.js';

// The files of one worker share what is loaded (vitest.config.ts), but never a database.
forgetDatabase();
