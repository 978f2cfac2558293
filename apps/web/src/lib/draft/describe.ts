import { readable } from '@jianyan/shared';

/** How one field of a text is read from where it stands, and how it is sent. */
export interface Part<Stored, Value, Sent> {
  read: (stored: Stored) => Value;
  send: (value: Value) => Sent;
  /** What of it a person wrote, where more than that is sent. */
  written?: (value: Value) => unknown;
}

/** For a field that is called and written the same where it stands, on the page and in the request. */
export const AS_IT_STANDS = 'as it stands';

type PartOf<Stored, Value, Sent> = Part<Stored, Value, Sent> | ([Value] extends [Sent] ? typeof AS_IT_STANDS : never);

/** Every field of a request, those that may be left out, too. */
export type Whole<Request> = { [Field in keyof Required<Request>]: Request[Field] };

/**
 * A text, field by field of the request it is sent in: reading, comparing and sending it are made from this one record. A
 * field of the request that is missing here does not compile, and what is here is sent.
 */
export type Parts<Stored, Text, Request> = {
  readonly [Field in keyof Required<Request>]: Field extends keyof Text
    ? Field extends keyof Stored
      ? Stored[Field] extends Text[Field]
        ? PartOf<Stored, Text[Field], Request[Field]>
        : Part<Stored, Text[Field], Request[Field]>
      : Part<Stored, Text[Field], Request[Field]>
    : never;
};

export interface Described<Stored, Text, Request> {
  read: (stored: Stored) => Text;
  send: (text: Text) => Whole<Request>;
  /** Whether two texts say the same. */
  same: (one: Text, other: Text) => boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type AnyPart = Part<Fields, unknown, unknown>;

/** Every text in it as the server will keep it. */
function readableIn(value: unknown): unknown {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(readableIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, readableIn(inner)]));
}

const asItStands = (field: string): AnyPart => ({ read: (stored) => stored[field], send: (value) => value });

export function describe<Stored, Text, Request>(parts: Parts<Stored, Text, Request>): Described<Stored, Text, Request> {
  const fields = (Object.entries(parts) as [string, AnyPart | typeof AS_IT_STANDS][]).map(
    ([field, part]) => [field, part === AS_IT_STANDS ? asItStands(field) : part] as const,
  );
  const each = (of: (part: AnyPart, field: string) => unknown) =>
    Object.fromEntries(fields.map(([field, part]) => [field, of(part, field)]));
  const valueIn = (text: Text, field: string): unknown => (text as Fields)[field];
  const written = (text: Text): string =>
    JSON.stringify(each((part, field) => readableIn((part.written ?? part.send)(valueIn(text, field)))));
  return {
    read: (stored) => each((part) => part.read(stored as Fields)) as Text,
    send: (text) => each((part, field) => readableIn(part.send(valueIn(text, field)))) as Whole<Request>,
    same: (one, other) => written(one) === written(other),
  };
}
