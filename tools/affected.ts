import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root, runQuietly } from './run.ts';

/**
 * Run whatever has changed. They go through every row, step, door, word and list, and through the generated files: whoever
 * takes a line of a step away finds one of them red, or its types.
 */
const NETS = [
  'libs/shared/src/',
  'tools/',
  'apps/api/src/documents.spec.ts',
  'apps/api/src/database/landed.spec.ts',
  'apps/api/src/database/migrations.spec.ts',
  'apps/api/src/fence/served/contract.spec.ts',
  'apps/api/src/lists/as-the-cases-say.spec.ts',
  'apps/api/src/procedure/every-step.spec.ts',
  'apps/api/src/procedure/what-is-offered.spec.ts',
  'apps/web/src/console/acts/sent.spec.ts',
  'apps/web/src/console/acts/steps.spec.ts',
  'apps/web/src/i18n/',
  'apps/web/src/lib/calls.spec.ts',
];

/** What a change to a folder asks for elsewhere. */
const ELSEWHERE: Record<string, string[]> = {
  'migrations/': ['apps/api/src/database/', 'bench/'],
  'bench/': ['bench/'],
};

/** Where the change begins: at what is shared with others, or else at the last commit. */
function beginning(): string {
  const shared = runQuietly(['git', 'merge-base', 'origin/main', 'HEAD']);
  const here = runQuietly(['git', 'rev-parse', 'HEAD']);
  return shared.ok && shared.output !== here.output ? shared.output : 'HEAD~1';
}

/** The files that differ from there, committed or not, new ones with them. */
export function changedFiles(): string[] {
  const asked = [
    ['git', 'diff', '--name-only', beginning()],
    ['git', 'ls-files', '--others', '--exclude-standard'],
  ].map((command) => runQuietly(command));
  const failed = asked.find(({ ok }) => !ok);
  if (failed) throw new Error(`What has changed is not known: ${failed.output}`);
  return [...new Set(asked.flatMap(({ output }) => output.split('\n')))].filter((file) => file !== '');
}

/** Every spec that needs no built program. */
export const allSpecs = (): string[] =>
  globSync(['{apps,libs}/*/src/**/*.spec.{ts,tsx}', 'bench/**/*.spec.ts', 'tools/*.spec.ts'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }).sort();

/** The specs in the room of what has changed, those that import it themselves, and the nets. */
export function specsFor(changed: readonly string[], specs: readonly string[]): string[] {
  const rooms = changed.map(roomOf).filter((room) => room !== undefined);
  const asked = Object.entries(ELSEWHERE)
    .filter(([folder]) => changed.some((file) => file.startsWith(folder)))
    .flatMap(([, places]) => places);
  const sources = new Set(changed.filter((file) => !isSetting(file)).map(withoutEnding));
  return specs.filter(
    (spec) =>
      [...NETS, ...rooms, ...asked].some((place) => spec.startsWith(place)) ||
      importsOf(spec).some((file) => sources.has(file)),
  );
}

/** `apps/api/src/replies/`, `apps/web/src/console/acts/`: whose specs stand near enough to be asked whenever it changes. */
function roomOf(file: string): string | undefined {
  const inRoom = /^(apps\/web\/src\/[^/]+\/[^/]+\/|apps\/api\/src\/[^/]+\/)/.exec(file)?.[1];
  return inRoom ?? (file.includes('.spec.') ? file : undefined);
}

/** What nearly every spec stands on: the nets do, too. */
const isSetting = (file: string): boolean => /^apps\/[^/]+\/(src\/)?test\//.test(file);

const importsOf = (spec: string): string[] =>
  ts
    .preProcessFile(readFileSync(join(root, spec), 'utf8'))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => withoutEnding(join(dirname(spec), name)));

const withoutEnding = (file: string): string => file.replace(/\.[jt]sx?$/, '');
