import { describe, expect, it } from 'vitest';
import { assignmentWorkflow } from '../assignment/assignment.workflow.js';
import { PROPOSAL_WORKFLOWS } from '../proposal/proposal-workflows.js';
import { replyWorkflow } from '../reply/reply.workflow.js';
import type { Step } from '../workflow.js';
import { procedure as english } from './en/procedure.js';
import type { ProcedureWords } from './procedure-words.js';
import { caseNumber, remarkOf, timelineSentence, type ToldEvent } from './timeline-sentence.js';
import { procedure as chinese } from './zh-CN/procedure.js';

type Texts = { readonly [key: string]: string | Texts };

const flatten = (words: Texts, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

const zh = new Map(flatten(chinese as unknown as Texts));
const en = new Map(flatten(english as unknown as Texts));
const particulars = (text = '') =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

/** Number and series are said as one: 第017号. */
const IN_WORDS: Readonly<Record<string, string>> = { number: 'caseNumber', series: 'caseNumber' };

/** What stands on the page in a place of its own: with the invitation, the due day, the letter. */
const TOLD_ELSEWHERE = ['until', 'count', 'complex', 'signer', 'documentNumber'];

describe('the words of the procedure', () => {
  it('are there in both languages, and never empty', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('take the same particulars in both languages', () => {
    expect([...zh.keys()].filter((key) => particulars(zh.get(key)) !== particulars(en.get(key)))).toEqual([]);
  });

  it('tell every particular of a step', () => {
    const tables = { ...PROPOSAL_WORKFLOWS, assignment: assignmentWorkflow, reply: replyWorkflow };
    const sentences = (step: string) =>
      [...zh].filter(([key]) => key === step || key.startsWith(`${step}.`)).map(([, text]) => text);
    const untold = Object.entries(tables).flatMap(([table, { steps }]) =>
      Object.entries<Step<string, string>>(steps).flatMap(([step, { details = {} }]) =>
        Object.keys(details)
          .filter((name) => {
            const said = sentences(`timelineWith.${table}.${step}`);
            return !said.some((sentence) => sentence.includes(`{{${IN_WORDS[name] ?? name}}}`));
          })
          .filter((name) => remarkOf({ details: { [name]: '一句话' } }) === null && !TOLD_ELSEWHERE.includes(name))
          .map((name) => `${table}.${step} ${name}`),
      ),
    );
    expect(untold).toEqual([]);
  });

  it('never scold', () => {
    expect([...zh].filter(([, text]) => /无效|非法|禁止|抱歉|出错/.test(text))).toEqual([]);
    expect([...en].filter(([, text]) => /invalid|illegal|forbidden|sorry|error/i.test(text))).toEqual([]);
  });

  it('are Chinese in Chinese and not in English', () => {
    const CHINESE = /[\p{Script=Han}、]/u;
    expect([...zh].filter(([, text]) => !CHINESE.test(text))).toEqual([]);
    expect([...en].filter(([, text]) => CHINESE.test(text))).toEqual([]);
  });

  it('do without the typographic apostrophe, which Chinese fonts draw as wide as a character', () => {
    expect([...en].filter(([, text]) => text.includes('’'))).toEqual([]);
  });

  it('call two states of one table by two names', () => {
    for (const words of [chinese, english])
      for (const states of Object.values(words.states)) {
        const names = Object.values<string>(states);
        expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
      }
  });
});

const event = (step: string, details: ToldEvent['details'], machine: ToldEvent['machine'] = 'proposal'): ToldEvent => ({
  machine,
  step,
  unitName: machine === 'proposal' ? null : '市教育局',
  details,
});
const inChinese = (told: ToldEvent, kind: 'suggestion' | 'cppccProposal' = 'suggestion') =>
  timelineSentence(chinese, kind, told, (day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`);
const inEnglish = (told: ToldEvent) => timelineSentence(english, 'suggestion', told, (day) => day);

describe('what happened, as a sentence', () => {
  it('carries its particulars', () => {
    const registered = event('register', { number: 17, series: 'inSession' });
    expect(inChinese(registered)).toBe('登记为第017号');
    expect(inEnglish(registered)).toBe('Registered as No. 017');
    expect(inChinese(event('dispatch', { office: '市政府办公室', complex: false }))).toBe('交办给市政府办公室');
  });

  it('parts several names as its language does', () => {
    const assigned = event('assign', { units: '市教育局、市财政局' });
    expect(inChinese(assigned)).toBe('分派给市教育局、市财政局');
    expect(inEnglish(assigned)).toBe('Assigned to 市教育局, 市财政局');
  });

  it('says codes and days in words', () => {
    const contact = event('recordContact', { way: 'meeting', heldOn: '2026-03-04' }, 'assignment');
    expect(inChinese(contact)).toBe('市教育局与提出人沟通：3月4日座谈');
    expect(inEnglish({ ...contact, unitName: 'Bureau of Education' })).toBe(
      'Bureau of Education talked with the proposer: Meeting on 2026-03-04',
    );
  });

  it('is said plainly when a particular is not known', () => {
    expect(inChinese(event('register', {}))).toBe('登记');
    expect(inChinese(event('decline', { words: '没有具体建议' }))).toBe('决定不予受理');
    expect(inChinese(event('allot', { person: '张宁', section: '' }, 'assignment'))).toBe('市教育局明确承办科室和人员');
  });

  it('follows the words of the kind of case', () => {
    expect(inChinese(event('decline', { words: '没有具体建议', outcome: 'letter' }), 'cppccProposal')).toBe(
      '决定不予立案，按来信处理',
    );
    expect(inChinese(event('file', { number: 3, series: 'between' }), 'cppccProposal')).toBe('立案，编为平时003号');
  });

  it('says of several sentences the first whose particulars are all known', () => {
    const decided = { number: 3, series: 'between', decidedBy: 'reviewCommittee', decidedOn: '2026-03-04' };
    expect(inChinese(event('file', decided), 'cppccProposal')).toBe('提案审查委员会3月4日决定立案，编为平时003号');
    const proposed = { outcome: 'decline', words: '内容空泛。', declineOutcome: 'transfer' };
    expect(inChinese(event('preReview', proposed), 'cppccProposal')).toBe('初审意见：不予立案，转有关单位处理');
    const returned = { outcome: 'returnForRevision', words: '请补充。' };
    expect(inChinese(event('preReview', returned), 'cppccProposal')).toBe('初审意见：退回修改');
    const because = { ...returned, revisionReason: 'facts' };
    expect(inChinese(event('preReview', because), 'cppccProposal')).toBe('初审意见：退回修改，事实、数据需要核实');
    expect(inChinese(event('returnForRevision', because))).toBe('退回修改：事实、数据需要核实');
  });

  it('leaves what somebody wrote to a line of its own', () => {
    expect(remarkOf(event('decline', { words: '没有具体建议', outcome: 'letter' }))).toBe('没有具体建议');
    expect(remarkOf(event('requestReturn', { reason: '不属本局职责' }, 'assignment'))).toBe('不属本局职责');
    expect(remarkOf(event('settle', { explanation: ' ' }))).toBeNull();
    expect(remarkOf(event('register', { number: 17, series: 'inSession' }))).toBeNull();
  });

  it('shows the code of a step that it does not know, rather than nothing', () => {
    expect(inChinese(event('archive', {}))).toBe('archive');
  });
});

it.each<[ProcedureWords, string[]]>([
  [chinese, ['第017号', '闭会012号', '平时1234号']],
  [english, ['No. 017', 'Inter-session No. 012', 'Inter-session No. 1234']],
])('a case is called by its number', (words, names) => {
  expect([
    caseNumber(words, 'suggestion', 'inSession', 17),
    caseNumber(words, 'suggestion', 'between', 12),
    caseNumber(words, 'cppccProposal', 'between', 1234),
  ]).toEqual(names);
});
