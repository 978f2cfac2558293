import type { ProcedureWords } from '@jianyan/shared';
import type { ChoiceFilter } from '../../features/choices/useChoices';
import type { Areas } from '../../i18n/areas';
import type { Action, AttachmentPurpose, Case } from '../../lib/schemas';
import type { ChoiceList } from '../api/choices';

/** What a form knows of where it stands. */
export interface ActContext {
  kase: Case;
  action: Action;
  words: ProcedureWords;
  /** When the case was read by whoever writes in the form: it may have moved on since. Where nothing is written, now. */
  readAt?: string;
}

/** What is written in a form, by the name of the field. */
export type Values = Readonly<Record<string, unknown>>;

/** The words above a field, and the sentence below it. */
export type Label = Exclude<keyof Areas['consoleCase']['field'], 'optional'>;
export type Hint = keyof Areas['consoleCase']['hint'];

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  detail?: string;
}

/** The ways to ask for one or another kind of value. */
interface Line {
  as: 'line';
  limit: number;
}
interface Text {
  as: 'text';
  limit: number;
}
interface Day {
  as: 'day';
  latest?: 'today';
}
/** Hour and minute. */
interface Time {
  as: 'time';
}
interface Options<Value extends string> {
  as: 'options';
  options: readonly Option<Value>[];
}
interface Choice {
  as: 'choice';
  list: ChoiceList;
  filter?: ChoiceFilter;
  /** What is likely meant: chosen with one press, without searching. */
  offers?: readonly Option[];
}
interface File {
  as: 'files';
  purpose: AttachmentPurpose;
  most: 1;
}
/** A signed form that has to be opened before somebody says that it was read. */
export interface FormRead {
  id: string;
  name: string;
  href: string;
  unitName: string;
}
interface Form {
  as: 'form';
  forms: readonly FormRead[];
}
interface Several {
  as: 'several';
  options: readonly Option[];
}
interface Choices extends Choice {
  several: true;
}
interface Files {
  as: 'files';
  purpose: AttachmentPurpose;
  most?: undefined;
}

type ForText = Line | Text | Day | Time | Choice | File | Form | Options<string>;
type ForList = Several | Choices | Files;

/** What fits a value of the request: a unit is not asked for by a day, nor one of three outcomes by a line. */
export type Asking<Value> = [Value] extends [boolean]
  ? { as: 'flag' }
  : [Value] extends [string]
    ? string extends Value
      ? ForText
      : Options<Value>
    : [Value] extends [string[]]
      ? ForList
      : [Value] extends [{ unitId: string }[]]
        ? { as: 'assignedUnits' }
        : [Value] extends [{ memberId: string }[]]
          ? { as: 'deliveries' }
          : never;

export type AnyAsking = ForText | ForList | { as: 'flag' } | { as: 'assignedUnits' } | { as: 'deliveries' };

export interface Drawing {
  hint?: Hint;
  /** May be left empty, always or only then. */
  optional?: true | ((values: Values) => boolean);
  /** Asked for only then; otherwise it is not sent. */
  when?: (values: Values) => boolean;
}

/** One field of an act, as data; ActField draws it. */
export type Field = AnyAsking & Drawing & { name: string; label: Label };
