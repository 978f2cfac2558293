import { walk } from './lanes.ts';
import { everything } from './stages.ts';

process.exit((await walk(everything)) ? 0 : 1);
