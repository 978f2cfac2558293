import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: string | Words };

const load = (files: Record<string, Record<string, Words>>): Map<string, Map<string, string>> => {
  const areas = new Map<string, Map<string, string>>();
  for (const module of Object.values(files))
    for (const [area, words] of Object.entries(module)) areas.set(area, new Map(flatten(words)));
  return areas;
};

function* flatten(words: Words, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [path + key, value];
    else yield* flatten(value, `${path}${key}.`);
  }
}

const chinese = load(import.meta.glob<Record<string, Words>>('./zh-CN/*.ts', { eager: true }));
const english = load(import.meta.glob<Record<string, Words>>('./en/*.ts', { eager: true }));

/** Words of the procedure come whole from libs/shared, where they are checked against the tables. */
const SHARED = ['calendar', 'procedure'];

const stem = (key: string): string => key.replace(/_(one|other)$/, '');
const keysOf = (areas: Map<string, Map<string, string>>): Set<string> =>
  new Set([...areas].flatMap(([area, words]) => [...words.keys()].map((key) => `${area}:${stem(key)}`)));

const isOurs = (key: string): boolean => !SHARED.includes(key.slice(0, key.indexOf(':')));

const source = join(import.meta.dirname, '..');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file) && !/^(i18n|test)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

const HAN = /\p{Script=Han}/u;

/** Every string of the code that could be a key, and, for those put together at run time, what they begin with. */
function saidIn(text: string): { whole: Set<string>; beginnings: Set<string>; han: string[] } {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  const han: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) whole.add(node.text);
    if (ts.isTemplateExpression(node)) beginnings.add(node.head.text);
    const words =
      ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node) ? node.text : '';
    if (HAN.test(words)) han.push(words.trim());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return { whole, beginnings, han };
}

const said = sources.map(({ file, text }) => ({ file, ...saidIn(text) }));
const wholes = new Set(said.flatMap(({ whole }) => [...whole]));
const beginnings = [...new Set(said.flatMap(({ beginnings: all }) => [...all]))].filter((text) => /[.:]/.test(text));

const isUsed = (key: string): boolean => {
  const inArea = key.slice(key.indexOf(':') + 1);
  return [key, inArea].some((name) => wholes.has(name) || beginnings.some((beginning) => name.startsWith(beginning)));
};

describe('the words of the web', () => {
  it('are there in both languages', () => {
    expect([...keysOf(english)].sort()).toEqual([...keysOf(chinese)].sort());
  });

  it('take the same particulars in both languages', () => {
    const particulars = (areas: Map<string, Map<string, string>>) =>
      [...areas].flatMap(([area, words]) =>
        [...words]
          .filter(([key]) => !key.endsWith('_one'))
          .map(
            ([key, text]) =>
              `${area}:${stem(key)} ${[...text.matchAll(/\{\{(\w+)/g)]
                .map((match) => match[1])
                .sort()
                .join(' ')}`,
          ),
      );
    expect(particulars(english).sort()).toEqual(particulars(chinese).sort());
  });

  it('are all used', () => {
    expect([...keysOf(chinese)].filter((key) => isOurs(key) && !isUsed(key))).toEqual([]);
  });

  it('stand in the language files, not in the markup', () => {
    const inMarkup = said
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, han }) => han.map((text) => `${file}: ${text}`));
    expect(inMarkup).toEqual([]);
  });
});
