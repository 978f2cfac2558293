import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoAccountsOf } from './demo/accounts.js';
import { demoCases } from './demo/cases.js';
import { TURNS } from './demo/cases.types.js';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

describe.each(documents)('%s', (document) => {
  it('names files that exist', () => {
    // A path with a placeholder or a pattern in it names none in particular; what is built exists after the build.
    const named = matches(read(document), /`((?:apps|libs|migrations|e2e|tools|docs)\/[^`\s*<…]+)`/g);
    expect(named.filter((path) => !/\/dist\//.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('links to pages and pictures that exist', () => {
    const text = read(document);
    const links = [...matches(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g), ...matches(text, /<img src="([^"]+)"/g)];
    expect(links.filter((link) => !existsSync(resolve(root, dirname(document), link)))).toEqual([]);
  });
});

describe.each(['docs/demo.md', 'docs/demo.zh-CN.md'])('%s', (document) => {
  it('lists every demo account', () => {
    const ids = { congress: new Map(), cppcc: new Map() };
    const accounts = demoAccountsOf({ bodies: { congress: '', cppcc: '' }, units: new Map(), members: ids });
    const text = read(document);
    // That a unit's `<account>-lead` checks and issues is said once for all of them.
    const logins = accounts.map(({ login }) => login).filter((login) => !login.endsWith('-lead'));
    expect(logins.filter((login) => !text.includes(`\`${login}\``))).toEqual([]);
  });

  it('says which case shows each road beside the straight one', () => {
    const text = read(document);
    const titles = demoCases.map(({ title }) => title);
    const shown = demoCases.filter(({ then, title }) => then && text.includes(title)).map(({ then }) => then);
    expect(TURNS.filter((turn) => !shown.includes(turn))).toEqual([]);
    expect(matches(text, /(关于[^|]+?的(?:建议|提案))/g).filter((title) => !titles.includes(title))).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (document) => {
  it('is read in one go', () => {
    expect(read(document).split('\n').length).toBeLessThanOrEqual(91);
  });

  it('names only accounts that there are', () => {
    const table = matches(read(document), /^\| ((?:`[a-z-]+`[^|]*)+) \|/gm).flatMap((cell) =>
      matches(cell, /`([a-z-]+)`/g),
    );
    const all = read('docs/demo.md');
    const unknown = table.filter((login) => !all.includes(`\`${login.replace(/-lead$/, '')}\``));
    expect(table.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('tells exactly the settings that the program reads', () => {
    const known = new Set(matches(read('apps/api/src/config.ts'), /\benv\.([A-Z][A-Z_]+)/g));
    const told = new Set(matches(read(document), /^\| `([A-Z][A-Z_]+)` +\|/gm));
    expect([...told].sort()).toEqual([...known].sort());
  });
});

it('docs/sources.md tells every section that the code cites', () => {
  const sources = ['apps/api/src', 'libs/shared/src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => read(join(folder, file))),
  );
  const cited = new Set(sources.flatMap((text) => matches(text, /(§\d+\.\d+)/g)));
  const told = matches(read('docs/sources.md'), /(§\d+\.\d+)/g);
  expect([...cited].filter((section) => !told.includes(section))).toEqual([]);
});

it.each(['libs/shared/src', 'apps/api/src', 'apps/web/src'])(
  'docs/architecture.md names every folder of %s',
  (folder) => {
    const tree = read('docs/architecture.md');
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !tree.includes(`${name}/`))).toEqual([]);
  },
);
