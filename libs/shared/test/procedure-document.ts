import {
  type Clock,
  CLOCKS,
  lengthOf,
  type Parameter,
  POLICY_KEYS,
  POLICY_PARAMETERS,
  PROPOSAL_KINDS,
  type ProposalKind,
  READ_BY,
  type Reader,
  READERS,
  type Step,
} from '../src/index.js';
import { assignmentWorkflow } from '../src/assignment/assignment.workflow.js';
import { calendar as calendarEn } from '../src/i18n/en/calendar.js';
import { policy as policyEn } from '../src/i18n/en/policy.js';
import { procedure as en } from '../src/i18n/en/procedure.js';
import { calendar as calendarZh } from '../src/i18n/zh-CN/calendar.js';
import { policy as policyZh } from '../src/i18n/zh-CN/policy.js';
import { procedure as zh } from '../src/i18n/zh-CN/procedure.js';
import { cppccProposalWorkflow } from '../src/proposal/cppcc-proposal.workflow.js';
import { suggestionWorkflow } from '../src/proposal/suggestion.workflow.js';
import { replyWorkflow } from '../src/reply/reply.workflow.js';
import { diagramOf } from './state-diagram.js';
import type { Table } from './table-matrix.js';

/** A table with the words it is told in. */
interface Chapter {
  readonly table: Table;
  readonly title: string;
  readonly about: string;
  readonly name: keyof typeof zh.states;
  readonly rules: keyof typeof zh.rules;
  /** whose names of actors and audiences are used */
  readonly kind: ProposalKind;
}

const CHAPTERS: readonly Chapter[] = [
  {
    table: suggestionWorkflow,
    title: 'Suggestion 建议',
    about: 'The course of a deputy’s suggestion at a people’s congress.',
    name: 'suggestion',
    rules: 'proposal',
    kind: 'suggestion',
  },
  {
    table: cppccProposalWorkflow,
    title: 'CPPCC proposal 提案',
    about: 'The same road, but reviewed by two and filed instead of registered.',
    name: 'cppccProposal',
    rules: 'proposal',
    kind: 'cppccProposal',
  },
  {
    table: assignmentWorkflow,
    title: 'Assignment 承办',
    about: 'One unit’s part in one case. A lead, sole or separate unit replies, a co-handling unit gives an opinion.',
    name: 'assignment',
    rules: 'assignment',
    kind: 'suggestion',
  },
  {
    table: replyWorkflow,
    title: 'Reply 答复',
    about: 'One round of one replying unit.',
    name: 'reply',
    rules: 'reply',
    kind: 'suggestion',
  },
];

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [row(...head), row(...head.map(() => '---')), ...rows, ''];
const code = (name: string): string => `\`${name}\``;
const both = (chinese: string | undefined, english: string | undefined): string => `${chinese ?? ''} ${english ?? ''}`;
type Texts = Readonly<Record<string, string | undefined>>;

/** docs/procedure.md: the tables, clocks and parameters as the program carries them out. */
export function procedureDocument(): string {
  return [
    '<!-- Written by `npm run generate` from libs/shared/src; the tests compare. Do not edit. -->',
    '',
    '# The procedure',
    '',
    'What the program carries out, drawn from the tables in `libs/shared/src`. A step is taken by somebody who stands in',
    'the named relation to the case, while the case is in one of its states, once its conditions hold. What its event says',
    'is read by whom the column names; `then` lists what may follow by itself in the same act. Whatever is not',
    'listed is refused. ■ marks a final state, 🚪 a condition that nobody waits for: until it holds the step is not offered.',
    '🖋 marks a step by which somebody puts his name to a text: that version of it is kept for ever.',
    'The sections and laws that the last column cites are told in [sources.md](sources.md).',
    '',
    ...CHAPTERS.map(({ title }) => `- [${title}](#${anchorOf(title)})`),
    '- [Clocks 期限](#clocks-期限)',
    '- [What a body may adjust 办理规定](#what-a-body-may-adjust-办理规定)',
    '',
    ...CHAPTERS.flatMap(chapter),
    ...clocks(),
    ...whoReadsWhat(),
    '',
    ...parameters(),
  ].join('\n');
}

const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

function chapter({ table: workflow, title, about, name, rules, kind }: Chapter): string[] {
  const states: [Texts, Texts] = [zh.states[name], en.states[name]];
  const isFinal = (state: string) => (workflow.final.includes(state) ? ' ■' : '');
  const conditions = rulesOf(workflow);
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...diagramOf(
      workflow,
      (state) => both(states[0][state], states[1][state]),
      (step) => (zh.steps[name] as Texts)[step] ?? step,
    ),
    '### States',
    '',
    ...table(
      ['state', '状态', 'English'],
      workflow.states.map((state) => row(code(state) + isFinal(state), states[0][state] ?? '', states[1][state] ?? '')),
    ),
    '### Steps',
    '',
    ...table(
      ['step', 'from → to', 'by', 'needs', 'clocks', 'tells', 'its event says', 'then', 'source'],
      Object.entries(workflow.steps).map(([step, what]) => stepRow(step, what, name, kind)),
    ),
    '### Conditions',
    '',
    ...table(
      ['condition', 'said when it does not hold', '未具备时的提示'],
      conditions.map((rule) =>
        row(
          workflow.doors.includes(rule) ? `${code(rule)} 🚪` : code(rule),
          (en.rules[rules] as Texts)[rule] ?? '',
          (zh.rules[rules] as Texts)[rule] ?? '',
        ),
      ),
    ),
  ];
}

function stepRow(name: string, step: Step<string, string>, chapterName: Chapter['name'], kind: ProposalKind): string {
  const words = both((zh.steps[chapterName] as Texts)[name], (en.steps[chapterName] as Texts)[name]);
  const [actors, audiences]: [Texts, Texts] = [zh.actors[kind], zh.audiences[kind]];
  const from = step.from === 'nothing' ? '–' : step.from.map(code).join(', ');
  return row(
    `${code(name)}${step.keepsText ? ' 🖋' : ''}<br>${words}`,
    `${from} → ${target(step)}`,
    namesOf(step.by, (actor) => actors[actor] ?? actor).join(', '),
    (step.needs ?? []).map(code).join(', '),
    [
      ...namesOf(step.starts ?? [], code).map((clock) => `starts ${clock}`),
      ...namesOf(step.meets ?? [], code).map((clock) => `meets ${clock}`),
      ...namesOf(step.drops ?? [], code).map((clock) => `drops ${clock}`),
    ].join('<br>'),
    namesOf(step.tells, (audience) => audiences[audience] ?? audience).join(', '),
    [
      ...(step.seenBy ? [`(seen by ${readersIn(step.seenBy)})`] : []),
      ...Object.entries(step.details ?? {}).map(([name, readers]) => `${code(name)}: ${readersIn(readers)}`),
    ].join('<br>'),
    (step.then ?? []).map(code).join(', '),
    step.source,
  );
}

const readersIn = (readers: readonly Reader[]): string =>
  READERS.every((reader) => readers.includes(reader)) ? 'everybody' : readers.map(code).join(', ');

type Conditional = { readonly when: string } & ({ readonly actor: string } | { readonly which: string });

/** Actors, clocks or audiences of a step, each with its condition where it has one. */
const namesOf = (entries: readonly (string | Conditional)[], words: (name: string) => string): string[] =>
  entries.map((entry) => {
    if (typeof entry === 'string') return words(entry);
    return `${words('actor' in entry ? entry.actor : entry.which)} (if ${code(entry.when)})`;
  });

function target({ to }: Step<string, string>): string {
  if (to === 'stay') return 'stays';
  if (to === 'back') return 'back';
  if (typeof to === 'string') return code(to);
  const branches = to.map(({ when, state }) => {
    const reached = state === 'stay' ? 'stays' : code(state);
    return when === undefined ? reached : `${reached} if ${code(when)}`;
  });
  return branches.join(', else ');
}

/** The conditions that steps of this table name, in the order of the rules. */
function rulesOf(workflow: Table): string[] {
  const cited = JSON.stringify(workflow.steps);
  return Object.keys(workflow.rules).filter((rule) => cited.includes(`"${rule}"`));
}

function clocks(): string[] {
  return [
    '## Clocks 期限',
    '',
    'A clock starts with a step and counts from the next day: working days leave out weekends and holidays and count',
    'make-up days; months end on the same day of the month, or its last, and never on a day off. The code is',
    '`libs/shared/src/calendar`.',
    '',
    ...table(
      ['clock', '期限', 'starts at', 'length', 'where complex'],
      (Object.keys(CLOCKS) as Clock[]).map((clock) => {
        const { startsAt } = CLOCKS[clock];
        const simple = lengthsOf(clock, false);
        const complex = lengthsOf(clock, true);
        return row(
          `${code(clock)}<br>${calendarEn.clock[clock]}`,
          calendarZh.clock[clock],
          `${code(startsAt)} ${calendarZh.startEvent[startsAt]}`,
          simple,
          complex === simple ? '' : complex,
        );
      }),
    ),
  ];
}

/** The parameter that gives a clock its length, for either kind of case where they differ. */
function lengthsOf(clock: Clock, complex: boolean): string {
  const lengths = PROPOSAL_KINDS.map((kind) => code(lengthOf({ clock, kind, complex })));
  return [...new Set(lengths)].join(', for the CPPCC ');
}

/** What of a case itself is not everybody's to read; of what steps tell, the tables of the steps say it. */
function whoReadsWhat(): string[] {
  return [
    '## Who reads what 谁能看到什么',
    '',
    'Of what steps tell, the column of each table above says it. Everything else of a case is read by whoever sees it, but for',
    'opinions, letters and ratings before their time, and for this. Everybody reads his own telephone number; a replying unit',
    'those of the proposers while it works on the case.',
    '',
    ...table(
      ['what', ...READERS.map(code)],
      Object.entries(READ_BY).map(([what, readers]: [string, readonly Reader[]]) =>
        row(code(what), ...READERS.map((reader) => (readers.includes(reader) ? '●' : ''))),
      ),
    ),
  ];
}

function parameters(): string[] {
  return [
    '## What a body may adjust 办理规定',
    '',
    'The default that ships, and what it may be set to. What the law fixes cannot be widened. At present every body goes by',
    'the defaults.',
    '',
    ...table(
      ['parameter', '名称', 'default', 'may be', 'rests on'],
      POLICY_KEYS.map((key) => {
        const parameter: Parameter = POLICY_PARAMETERS[key];
        return row(
          `${code(key)}<br>${policyEn.names[key]}`,
          policyZh.names[key],
          ...valuesOf(parameter),
          basisOf(parameter),
        );
      }),
    ),
  ];
}

function valuesOf(parameter: Parameter): [preset: string, range: string] {
  switch (parameter.kind) {
    case 'period': {
      const unit = parameter.unit === 'months' ? 'month' : 'working day';
      return [`${parameter.default} ${unit}${parameter.default === 1 ? '' : 's'}`, `${parameter.min}–${parameter.max}`];
    }
    case 'count':
      return [String(parameter.default), `${parameter.min}–${parameter.max}`];
    case 'switch':
      return [parameter.default ? 'on' : 'off', 'on, off'];
    case 'selection':
      return [parameter.default.map(code).join(', '), `some of ${parameter.options.map(code).join(', ')}`];
  }
}

function basisOf(parameter: Parameter): string {
  const locked = 'lockedByLaw' in parameter && parameter.lockedByLaw ? ', fixed by law' : '';
  if (parameter.kind !== 'period') return locked.slice(2);
  return both(calendarZh.source[parameter.source], `(${calendarEn.source[parameter.source]})`) + locked;
}
