import type { ProposalKind } from '../case/case.kinds.js';
import type { ErrorCode } from '../errors.js';
import type { FieldFaultCode } from '../field-faults.js';
import { MACHINES } from '../case/case.kinds.js';
import { errors as errorsEn } from './en/errors.js';
import { fieldFaults as fieldFaultsEn } from './en/field-faults.js';
import { procedure as procedureEn } from './en/procedure.js';
import { filledIn } from './filled-in.js';
import type { Locale } from './locales.js';
import type { ProcedureWords } from './procedure-words.js';
import { saidOf } from './said-of.js';
import { timelineSentence } from './timeline-sentence.js';
import { errors as errorsZh } from './zh-CN/errors.js';
import { fieldFaults as fieldFaultsZh } from './zh-CN/field-faults.js';
import { procedure as procedureZh } from './zh-CN/procedure.js';

const ERROR_WORDS: Record<Locale, Record<ErrorCode, string>> = { 'zh-CN': errorsZh, en: errorsEn };
const FIELD_WORDS: Record<Locale, Record<FieldFaultCode, string>> = { 'zh-CN': fieldFaultsZh, en: fieldFaultsEn };
const PROCEDURE_WORDS: Record<Locale, ProcedureWords> = { 'zh-CN': procedureZh, en: procedureEn };

type Params = Readonly<Record<string, string | number>>;

/**
 * The sentence for an error code in that language; a refused step names what is missing, or who acted last.
 * @param of the kind of the case it is about
 */
export function errorText(code: ErrorCode, locale: Locale, params: Params = {}, of?: ProposalKind): string {
  if (code === 'wrong-state') return meanwhile(locale, params) ?? said(ERROR_WORDS[locale][code], locale, params, of);
  const refusal = code === 'condition-not-met' ? missing(locale, params, of) : null;
  return refusal ?? said(ERROR_WORDS[locale][code], locale, params, of);
}

const said = (text: string, locale: Locale, params: Params, of?: ProposalKind): string =>
  filledIn(saidOf(of, text, PROCEDURE_WORDS[locale]), params);

/** The sentence for the fault of a field. A fault may also bear an error's code, such as `date-in-future`. */
export function fieldFaultText(code: string, locale: Locale, params: Params = {}, of?: ProposalKind): string {
  const words: Readonly<Record<string, string>> = { ...ERROR_WORDS[locale], ...FIELD_WORDS[locale] };
  return said(words[code] ?? FIELD_WORDS[locale]['wrong-form'], locale, params, of);
}

/**
 * @param params `machine` and `rule`: the first condition that does not hold; where it will not hold again also the last act,
 *   as `lastMachine` and `lastStep`
 */
function missing(
  locale: Locale,
  { machine, rule = '', lastMachine, lastStep, ...last }: Params,
  of?: ProposalKind,
): string | null {
  const { rules, refused } = PROCEDURE_WORDS[locale];
  const table = MACHINES.find((name) => name === machine);
  const words: Readonly<Record<string, string>> = table ? rules[table] : {};
  if (words[rule] === undefined) return null;
  const what = said(words[rule], locale, {}, of);
  const act = lastAct(locale, { ...last, machine: lastMachine ?? '', step: lastStep ?? '' });
  return act
    ? filledIn(refused.tooLate, { by: act.by, at: act.at, last: act.what, what })
    : filledIn(refused.condition, { what });
}

function meanwhile(locale: Locale, last: Params): string | null {
  const act = lastAct(locale, last);
  return act && filledIn(PROCEDURE_WORDS[locale].refused.meanwhile, act);
}

/** @param last `by`, `at`, `kind`, `machine`, `step`, `unit`: the last act on the case, if that may be told */
function lastAct(locale: Locale, { by, at = '', kind, machine, step, unit }: Params) {
  const table = MACHINES.find((name) => name === machine);
  if (by === undefined || table === undefined || (kind !== 'suggestion' && kind !== 'cppccProposal')) return null;
  const event = { machine: table, step: String(step), unitName: unit === undefined ? null : String(unit), details: {} };
  const what = timelineSentence(PROCEDURE_WORDS[locale], kind, event, (day) => day);
  return { by, at: momentInShanghai(String(at), locale), what };
}

const momentInShanghai = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
