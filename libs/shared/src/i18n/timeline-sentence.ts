import type { Day } from '../calendar/index.js';
import type { Machine, NumberSeries, ProposalKind } from '../case/case.kinds.js';
import type { ProcedureWords } from './procedure-words.js';
import { filledIn } from './filled-in.js';
import { saidOf } from './said-of.js';

/** An event of the case as the API tells it. */
export interface ToldEvent {
  readonly machine: Machine;
  readonly step: string;
  readonly unitName: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

type Texts = Readonly<Record<string, string | undefined>>;
type Detailed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The table that a machine follows in a case of this kind; states, steps and timeline are worded under its name. */
export const tableOf = (machine: Machine, kind: ProposalKind) => (machine === 'proposal' ? kind : machine);

/** 第017号, 闭会012号. */
export function caseNumber(words: ProcedureWords, kind: ProposalKind, series: NumberSeries, number: number): string {
  return filledIn(words.caseNumber[kind][series], { number: String(number).padStart(3, '0') });
}

/**
 * What happened, as a sentence in the language of `words`: with its particulars where the event has all of them,
 * plainly otherwise.
 * @param day how the language writes a day
 */
export function timelineSentence(
  words: ProcedureWords,
  kind: ProposalKind,
  event: ToldEvent,
  day: (day: Day) => string,
): string {
  const table = tableOf(event.machine, kind);
  const known = particularsOf(words, kind, event, day);
  const detailed = [(words.timelineWith[table] as Detailed)[event.step] ?? []].flat();
  const plain = (words.timeline[table] as Texts)[event.step] ?? event.step;
  return filledIn(saidOf(kind, detailed.find((sentence) => hasAll(sentence, known)) ?? plain, words), known);
}

const REMARKS = ['reason', 'words', 'explanation'];

/** What whoever acted wrote about it: the reason, the words to the author, the explanation; null when nothing. */
export function remarkOf({ details }: Pick<ToldEvent, 'details'>): string | null {
  const remark = REMARKS.map((name) => details[name]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof remark === 'string' ? remark : null;
}

/** Particulars that name several. */
const NAMES = ['units', 'names', 'name', 'roles'];

/** The details that can be said: codes as words, days as the language writes them, a number as 第017号. */
function particularsOf(words: ProcedureWords, kind: ProposalKind, event: ToldEvent, day: (day: Day) => string) {
  const { unitName, details } = event;
  const codes: Record<string, Texts> = {
    way: words.contactWays,
    answer: words.contactAnswers,
    attitude: words.satisfactions,
    result: words.satisfactions,
    outcome: event.step === 'preReview' ? words.proposedOutcomes : words.declineOutcomes,
    declineOutcome: words.declineOutcomes,
    revisionReason: words.revisionReasons,
    decidedBy: words.decidingBodies,
  };
  const known: Record<string, string> = unitName === null ? {} : { unit: unitName };
  for (const [name, value] of Object.entries(details)) {
    if (value === null || value === '') continue;
    known[name] = name.endsWith('On') ? day(String(value)) : (codes[name]?.[String(value)] ?? String(value));
  }
  if (typeof details['roles'] === 'string') known['roles'] = rolesInWords(words, details['roles']);
  for (const name of NAMES) if (known[name]) known[name] = known[name].replaceAll('、', words.betweenNames);
  const { number, series } = details;
  if (typeof number === 'number' && (series === 'inSession' || series === 'between')) {
    known['caseNumber'] = caseNumber(words, kind, series, number);
  }
  return known;
}

/** Who is what, a role a line, each with its units behind it: `lead 市教育局`. */
const rolesInWords = ({ assignmentRoles }: ProcedureWords, roles: string): string =>
  roles
    .split('\n')
    .map((line) => line.replace(/^\w+/u, (role) => (assignmentRoles as Texts)[role] ?? role))
    .join(' · ');

const hasAll = (sentence: string, known: Readonly<Record<string, string>>): boolean =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].every(([, name]) => name !== undefined && name in known);
