import { describe, expect, it } from 'vitest';
import { AS_IT_STANDS, describe as describeText } from './describe';

interface Stored {
  title: string;
  wish: string | null;
  points: { id: string; text: string }[];
}
interface Text {
  title: string;
  wish: string | null;
  points: { id?: string; text: string }[];
}
interface Request {
  title: string;
  wish?: string;
  points: { id?: string; text: string }[];
}

const wish = { read: (stored: Stored) => stored.wish, send: (value: string | null) => value ?? undefined };
const points = {
  read: (stored: Stored) => stored.points,
  send: (value: Text['points']) => value,
  written: (value: Text['points']) => value.map(({ text }) => text),
};

const text = describeText<Stored, Text, Request>({ title: AS_IT_STANDS, wish, points });

describe('a text that is described field by field', () => {
  const stored: Stored = { title: '标题', wish: null, points: [{ id: '1', text: '一' }] };

  it('is read from where it stands and sent whole', () => {
    expect(text.read(stored)).toEqual(stored);
    expect(text.send(text.read(stored))).toEqual({ title: '标题', wish: undefined, points: stored.points });
  });

  it('is the same as another by what a person wrote', () => {
    const read = text.read(stored);
    expect(text.same(read, { ...read, points: [{ text: '一' }] })).toBe(true);
    expect(text.same(read, { ...read, wish: 'full' })).toBe(false);
  });
});

/** Never run: a text that is not described whole is red in the check of types. */
export const whatDoesNotCompile = () => [
  // @ts-expect-error: a field that may be left out is missing, and would never be sent
  describeText<Stored, Text, Request>({ title: AS_IT_STANDS, points }),
  // @ts-expect-error: a field that the request does not know
  describeText<Stored, Text, Request>({ title: AS_IT_STANDS, wish, points, colour: wish }),
  // @ts-expect-error: a field that is read as something else than is sent
  describeText<Stored, Text, Request>({ title: AS_IT_STANDS, wish: AS_IT_STANDS, points }),
];
