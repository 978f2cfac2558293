import type { StepAddress } from '../../features/cases/stepCall';
import type { Areas } from '../../i18n/areas';
import type { Body } from '../../lib/calls';
import { mayBeEmpty } from './fieldFault';
import type { ActContext, AnyAsking, Asking, Drawing, Field, Label, Option, Values } from './fields';

/** A value that nobody is asked for: what the page itself knows, if it does. */
interface Given<Value> {
  as: 'given';
  value: (context: ActContext) => Value | undefined;
}

/** For what takes the place of what was said before: what was said since is not overwritten unseen. */
export const asRead: Given<string> = { as: 'given', value: ({ readAt, kase }) => readAt ?? kase.changedAt };

/** What the API can do without may be left empty; of a list nothing is a list, too. */
type MayBeEmpty<Value> = undefined extends Value
  ? true
  : null extends Value
    ? true
    : Value extends unknown[]
      ? true
      : false;

type DrawingOf<Value> =
  MayBeEmpty<Value> extends false ? Pick<Drawing, 'hint'> & { optional?: never; when?: never } : Drawing;

/** A field whose name has no words of its own says under which it is asked for. */
type Labelled<Name> = Name extends Label ? { label?: Label } : { label: Label };

type FieldOf<Name, Value> = (Asking<NonNullable<Value>> & DrawingOf<Value> & Labelled<Name>) | Given<Value>;

/** A field for everything that openapi.json wants to be told. */
export type FieldsOf<Request> = { [Name in keyof Required<Request>]: FieldOf<Name, Request[Name]> };

interface Look {
  /** What people mostly come for. */
  main?: true;
  /** Not easily undone: it asks once more, and says so in these words. */
  grave?: keyof Areas['consoleCase']['grave'];
  /** Puts right what is written of the case, and decides nothing: it comes after what does, and leaves its reader where he is. */
  putsRight?: true;
  /** Hands on a text that may be written on this very page: what was typed a moment ago goes with it. */
  handsOn?: true;
  /** The text that is signed, shown where it is: nobody signs what he has not read. */
  reads?: (context: ActContext) => string | undefined;
  /** Once the step is taken, e.g. to have at hand next time what was chosen. */
  afterwards?: (context: ActContext, values: Values) => void;
  /** Where it is to be said first on what the step is taken. */
  which?: { name: Label; among: (context: ActContext) => readonly Option[] };
}

/** How a step of the procedure is taken by a form: one entry per step, its words in the language files. */
export interface StepForm extends Look {
  address: StepAddress;
  fields: (context: ActContext) => Readonly<Record<string, AnyField>>;
  /** What the fields hold at first. */
  start: (context: ActContext) => Values;
}

type AnyField = Given<unknown> | (AnyAsking & Drawing & { label?: Label });

/** The page where a step is done instead of a form, and what the link there says. */
export interface StepPage {
  main: true;
  page: (context: ActContext) => string;
  says: keyof Areas['consoleCase']['act'];
}

/**
 * How a step is taken: by a form, on a page, or not here: on the member's phone, by the system, or in the console apart from
 * the case's acts.
 */
export type Way = StepForm | StepPage | 'phone' | 'system' | 'apart';

type Asked<A extends StepAddress> = [Body<'post', A>] extends [never]
  ? { fields?: undefined; start?: undefined }
  : {
      fields: (context: ActContext) => FieldsOf<Body<'post', A>>;
      start?: (context: ActContext) => { [Name in keyof Body<'post', A>]?: unknown };
    };

/** The form of a step, by the address where it is taken: what has to be told there is what is asked for here. */
export const form = <A extends StepAddress>(address: A, { fields, start, ...look }: Asked<A> & Look): StepForm => ({
  ...look,
  address,
  fields: (context) => fields?.(context) ?? {},
  start: (context) => start?.(context) ?? {},
});

/** What is asked for, in order. */
export function fieldsIn({ fields, which }: StepForm, context: ActContext): Field[] {
  const among = which?.among(context) ?? [];
  const first: Field[] =
    which && among.length > 1 ? [{ as: 'options', name: which.name, label: which.name, options: among }] : [];
  const drawn = Object.entries(fields(context)).flatMap(([name, field]) =>
    field.as === 'given' ? [] : [{ label: name as Label, ...field, name }],
  );
  return [...first, ...drawn];
}

/**
 * The first thing to be said is one out of a list, and nothing is said yet: the form begins with that list open, which spares
 * a press.
 */
export function beginsWithList(form: StepForm, context: ActContext, values: Values): boolean {
  const [first] = fieldsIn(form, context);
  if (first?.as !== 'choice' || 'several' in first || first.offers?.length) return false;
  return !mayBeEmpty(first, values) && values[first.name] === undefined;
}
