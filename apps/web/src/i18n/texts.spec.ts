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

/** Brackets and stops of Chinese width are of one language, too. */
const HAN = /[\p{Script=Han}（）：；，。]/u;

/** Written so in either language: names of units and bodies, how characters are read, and a day in the branch for Chinese. */
const WRITTEN_SO = [
  ...['features/choices/unitWritten.ts', 'features/replies/letterHead.ts'],
  ...['console/choices/readings.ts', 'lib/dates.ts'],
];

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

/** Read by people of the trade in November 2026; beside each stands what it became. */
const NOT_OF_THE_TRADE = [
  "'证件号'", // 代表证号 / 委员证号
  "interview: '当面'", // 媒体采访, and 当面 by itself
  '提提案', // 提交提案
  "'审查期限'", // 审查交办期限
  '答复类别', // 解决程度
  '说明结案', // 说明办结
  '期满未评价', // 逾期未评价办结
  '落实承办', // 明确承办人员
  '免回意见', // 免会办意见
  "'重提会办意见期限'", // 重新提交会办意见期限
  ...['全部件', "'各件'", '没有件', '件的内容', '的件'], // 全部办件, 办件, 暂无办件, 办件内容
  "'资料'", // 基础信息
  "'第几'", // 序号
  ...['交给哪个机关', '对哪个单位', '怎样收到', '邀请谁', '请在哪天前'], // 交办机关, 承办单位, 收件方式, 联名人选, 确认截止日期
  '还在吗', // 即将自动退出
  '不参加', // 不同意联名
  '回执 {{', // 回执号
  "'企业'", // 企事业单位
  '转有关方面', // 转有关单位处理
  "'主办、会办'", // 主办会办
  '该承办单位', // 承办单位
  '开始计算{{', // 签收期限：12月2日前
  '已有相同的条目', // what is used, by field
  '不接受这种类型', // names the file
  '{{day}}已到期', // 已逾期
  '代表工委、提案委会看到', // one's own body alone
  '对交通工作', // nothing of one unit
];
const NOT_OF_THE_TRADE_IN_ENGLISH = [
  ...[
    "'In handling'",
    'Basically satisfied',
    'Interim No.',
    "'Not filed",
    "'File'",
    'File on behalf',
    'Filed on behalf',
  ],
  ...['Sign-for due', 'To be signed for', "interview: 'In person'", "'Congresses and committees'", "'Dispatches'"],
  ...["class: 'Result'", "recall: 'Recall'", 'to put right', "opinionAgain: 'Opinion'", "returnDecision: 'Return'"],
];

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

  it('stand in the language files, not in the code', () => {
    const inCode = said
      .filter(({ file }) => !WRITTEN_SO.includes(file))
      .flatMap(({ file, han }) => han.map((text) => `${file}: ${text}`));
    expect(inCode).toEqual([]);
  });

  it.each([
    ['zh-CN', NOT_OF_THE_TRADE],
    ['en', NOT_OF_THE_TRADE_IN_ENGLISH],
  ])('say in %s what people of the trade say, here and in libs/shared', (language, unwanted) => {
    const folders = [join(import.meta.dirname, language), join(source, '../../../libs/shared/src/i18n', language)];
    const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return unwanted.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(files.length).toBeGreaterThan(12);
    expect(found).toEqual([]);
  });
});
