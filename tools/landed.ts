import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

const folder = join(root, 'migrations');
const list = join(folder, 'landed.json');

/**
 * Writes down the text of migrations that are new. What is written down stays: a database may have had it, and will not
 * have it again. The test that compares is apps/api/src/database/landed.spec.ts.
 */
export function writeDownNewMigrations(): void {
  const landed = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  const added = readdirSync(folder)
    .filter((name) => /^\d{14}-.+\.ts$/.test(name) && !(name in landed))
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);
  if (added.length === 0) return;
  writeFileSync(list, `${JSON.stringify({ ...landed, ...Object.fromEntries(added) }, null, 2)}\n`);
}
