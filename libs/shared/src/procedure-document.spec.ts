import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { procedureDocument } from '../test/procedure-document.js';

it('docs/procedure.md says what the tables say', async () => {
  const committed = fileURLToPath(new URL('../../../docs/procedure.md', import.meta.url));
  await expect(procedureDocument()).toMatchFileSnapshot(committed);
});
