import { expect, it } from 'vitest';
import { allSpecs, specsFor } from './affected.ts';

const all = allSpecs();
const near = (file: string) => specsFor([file], all);

it('runs the nets under every step whatever has changed', () => {
  const nets = specsFor([], all);
  expect(nets).toEqual(
    expect.arrayContaining([
      'libs/shared/src/procedure-document.spec.ts',
      'libs/shared/src/workflow.tables.spec.ts',
      'apps/api/src/procedure/every-step.spec.ts',
      'apps/api/src/fence/served/contract.spec.ts',
      'apps/web/src/console/acts/steps.spec.ts',
    ]),
  );
  expect(nets).not.toContain('apps/api/src/replies/issuing.spec.ts');
});

it('runs the specs of the room of what has changed', () => {
  expect(near('apps/api/src/replies/writing/compose.ts')).toContain('apps/api/src/replies/issuing.spec.ts');
  expect(near('apps/web/src/console/acts/FilesField.tsx')).toContain('apps/web/src/console/acts/lost.spec.tsx');
});

it('runs a spec that has changed, and those that import what has', () => {
  expect(near('apps/api/src/config.spec.ts')).toContain('apps/api/src/config.spec.ts');
  expect(near('apps/api/src/config.ts')).toContain('apps/api/src/config.spec.ts');
});

it('runs the tables against their entities, old databases and the benchmark’s rows for a migration', () => {
  const asked = ['apps/api/src/database/migrations.spec.ts', 'apps/api/src/database/upgrade.spec.ts'];
  expect(near('migrations/index.ts')).toEqual(expect.arrayContaining([...asked, 'bench/data/fill.spec.ts']));
});
