import { generatedTests, webTypes } from './generated.ts';
import { writeDownNewMigrations } from './landed.ts';
import { run } from './run.ts';

writeDownNewMigrations();
// Writes anew what is made from something else: the tests that compare these files know how.
const written = run(['vitest', 'run', ...generatedTests, '--update']) && run([...webTypes]);
process.exit(written ? 0 : 1);
