import { PROPOSAL_LIMITS, type DisclosureWish } from '@jianyan/shared';
import { newKey } from '../../lib/http';
import type { Case } from '../../lib/schemas';

/** One numbered point on the page. `key` stays while its text moves and changes; `id` is the server's, once it has one. */
export interface Point {
  key: string;
  id?: string;
  text: string;
}

/** The parts of a proposal's text as they are written. */
export interface DraftText {
  title: string;
  background: string;
  points: readonly Point[];
  suggestedUnits: string;
  disclosureWish: DisclosureWish | null;
}

export const newPoint = (text = ''): Point => ({ key: newKey(), text });

export const emptyText = (): DraftText => ({
  title: '',
  background: '',
  points: [newPoint()],
  suggestedUnits: '',
  disclosureWish: null,
});

export function textOf(found: Case): DraftText {
  const points = found.requests.map(({ id, text }) => ({ key: id, id, text }));
  return {
    title: found.title,
    background: found.background,
    points: points.length > 0 ? points : [newPoint()],
    suggestedUnits: found.suggestedUnits,
    disclosureWish: found.disclosureWish,
  };
}

/** Points that say something; an empty one on the page is not sent. */
export const writtenPoints = (text: DraftText): Point[] => text.points.filter((point) => point.text.trim() !== '');

/** Whether two texts say the same, whatever keys and ids their points have. */
export const sameText = (one: DraftText, other: DraftText): boolean => said(one) === said(other);

const said = (text: DraftText): string =>
  JSON.stringify([
    text.title,
    text.background,
    writtenPoints(text).map((point) => point.text),
    text.suggestedUnits,
    text.disclosureWish,
  ]);

/** The text as the API takes it. */
export function toRequestBody(text: DraftText) {
  return {
    title: text.title,
    background: text.background,
    requests: writtenPoints(text).map(({ id, text: words }) => ({ ...(id ? { id } : {}), text: words })),
    suggestedUnits: text.suggestedUnits,
    ...(text.disclosureWish ? { disclosureWish: text.disclosureWish } : {}),
  };
}

/** Gives the points their ids from an answer, in the order in which they were sent. */
export function withIds(text: DraftText, sent: readonly Point[], stored: Case['requests']): DraftText {
  const ids = new Map(sent.map((point, index) => [point.key, stored[index]?.id]));
  return {
    ...text,
    points: text.points.map((point) => {
      const id = ids.get(point.key);
      return id ? { ...point, id } : point;
    }),
  };
}

/** A pasted list becomes as many points, in place of the one it was pasted into. */
export function splitPoint(points: readonly Point[], key: string, parts: readonly string[]): Point[] {
  const room = PROPOSAL_LIMITS.requests - points.length + 1;
  return points.flatMap((point) => {
    if (point.key !== key) return [point];
    const [first = '', ...rest] = parts.slice(0, room);
    return [{ ...point, text: first }, ...rest.map((text) => newPoint(text))];
  });
}
