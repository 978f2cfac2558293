import { isBlank, PROPOSAL_LIMITS, singleLine, unmetInText, type DisclosureWish } from '@jianyan/shared';
import type { Body } from '../../lib/calls';
import { AS_IT_STANDS, describe, type Whole } from '../../lib/draft/describe';
import { Limits } from '../../lib/draft/limits';
import { http, newKey } from '../../lib/http';
import type { Case } from '../../lib/schemas';
import { type CaseText, withUnmet } from './caseText';
import { unbornName } from './unborn';

/** One numbered point on the page. `key` stays while its text moves and changes; `id` is the server's, once it has one. */
export interface Point {
  key: string;
  id?: string;
  text: string;
}

/** The parts of a proposal's text as they are written, by its author or on their behalf. */
export interface ProposalText {
  title: string;
  background: string;
  requests: readonly Point[];
  suggestedUnits: string;
  disclosureWish: DisclosureWish | null;
}

export const newPoint = (text = ''): Point => ({ key: newKey(), text });

/** Points that say something; an empty one on the page is not sent. */
export const writtenPoints = ({ requests }: Pick<ProposalText, 'requests'>): Point[] =>
  requests.filter((point) => !isBlank(point.text));

/** How many points there are above what may be sent; none is dropped for it. */
export const pointsTooMany = (text: Pick<ProposalText, 'requests'>): number =>
  Math.max(0, writtenPoints(text).length - PROPOSAL_LIMITS.requests);

/** A pasted list becomes as many points, in place of the one it was pasted into; also more than may be sent. */
export function splitPoint(points: readonly Point[], key: string, parts: readonly string[]): Point[] {
  return points.flatMap((point) => {
    if (point.key !== key) return [point];
    const [first = '', ...rest] = parts;
    return [{ ...point, text: first }, ...rest.map((text) => newPoint(text))];
  });
}

const pointsOf = ({ requests }: Case): Point[] =>
  requests.length > 0 ? requests.map(({ id, text }) => ({ key: id, id, text })) : [newPoint()];

type Change = Omit<Body<'patch', '/api/proposals/{id}'>, 'textVersion'>;

const {
  read: textOf,
  send,
  same: sameText,
} = describe<Case, ProposalText, Change>({
  title: { read: ({ title }) => title, send: singleLine },
  background: AS_IT_STANDS,
  requests: {
    read: pointsOf,
    send: (requests) => writtenPoints({ requests }).map(({ id, text }) => ({ ...(id ? { id } : {}), text })),
    written: (requests) => writtenPoints({ requests }).map(({ text }) => text),
  },
  suggestedUnits: AS_IT_STANDS,
  disclosureWish: { read: (kase) => kase.disclosureWish, send: (wish) => wish ?? undefined },
});

export { sameText, textOf };

export const emptyText = (): ProposalText => ({
  title: '',
  background: '',
  requests: [newPoint()],
  suggestedUnits: '',
  disclosureWish: null,
});

type Creation = Body<'post', '/api/proposals'>;
/** Whose it is and how it came; all else of a new proposal is its text. */
type Whose = 'bodyId' | 'authorMemberId' | 'onBehalf';

function firstSent(text: ProposalText): Whole<Omit<Creation, Whose>> {
  const { requests, ...parts } = send(text);
  return { ...parts, requests: requests?.map((request) => request.text) };
}

/** Gives the points their ids from an answer, in the order in which they were sent. */
function withIds(text: ProposalText, sent: ProposalText, stored: ProposalText): ProposalText {
  const ids = new Map(writtenPoints(sent).map((point, index) => [point.key, stored.requests[index]?.id]));
  const requests = text.requests.map((point) => {
    const id = ids.get(point.key);
    return id ? { ...point, id } : point;
  });
  return { ...text, requests };
}

/** A point that the stored text has no more – emptied here, or struck out by somebody else – is a new one when it comes back. */
function known(text: ProposalText, on: ProposalText | null): ProposalText {
  if (!on) return text;
  const ids = new Set(on.requests.map(({ id }) => id));
  return { ...text, requests: text.requests.map((point) => (ids.has(point.id) ? point : { ...point, id: undefined })) };
}

/**
 * The text as far as it may be sent. A point that is too long stays as it was, a new one waits; of more points than there may
 * be those that the server has stay, whatever comes before them.
 */
function within(text: ProposalText, on: ProposalText) {
  const limits = new Limits();
  const before = new Map(on.requests.map((point) => [point.id, point.text]));
  const fitting = text.requests.flatMap((point, index) => {
    const had = point.id === undefined ? undefined : before.get(point.id);
    const words = limits.fit('request', point.text, had ?? '', PROPOSAL_LIMITS.request, index + 1);
    return words === point.text || had !== undefined ? [{ ...point, text: words }] : [];
  });
  const written = writtenPoints({ requests: fitting });
  const over = written.length - PROPOSAL_LIMITS.requests;
  if (over > 0) limits.note({ part: 'requests', over });
  const waiting = new Set(over > 0 ? written.filter(({ id }) => !before.has(id)).slice(-over) : []);
  const fit = (part: 'title' | 'background' | 'suggestedUnits') =>
    limits.fit(part, part === 'title' ? singleLine(text.title) : text[part], on[part], PROPOSAL_LIMITS[part]);
  const parts = { title: fit('title'), background: fit('background'), suggestedUnits: fit('suggestedUnits') };
  const requests = fitting.filter((point) => !waiting.has(point));
  return { text: { ...text, ...parts, requests }, beyond: limits.beyond };
}

/** The text as the case would be read with it. */
const asRead = (text: ProposalText): Pick<Case, keyof ProposalText> => ({
  title: singleLine(text.title),
  background: text.background,
  requests: writtenPoints(text).map(({ key, id = key, text: words }, index) => ({
    ...{ id, text: words },
    position: index + 1,
  })),
  suggestedUnits: text.suggestedUnits,
  disclosureWish: text.disclosureWish,
});

/**
 * The text of a proposal; a new one is brought into being in this body.
 * @param key of a new one
 */
export const proposalText = (bodyId: string, key = ''): CaseText<ProposalText> => ({
  read: (kase) => ({ id: kase.id, version: kase.textVersion, text: textOf(kase), savedAt: kase.changedAt }),
  put: (kase, { version, text, savedAt }) => ({
    ...kase,
    ...asRead(text),
    textVersion: version,
    changedAt: savedAt ?? kase.changedAt,
    availableActions: withUnmet(kase, 'submit', kase.id, unmetInText(text)),
  }),
  send: async (text, { id, version, on }) => {
    const body = { textVersion: version, ...send(known(text, on)) };
    const saved = await http.patch('/api/proposals/{id}', { path: { id }, body });
    const requests = writtenPoints(text).map((point, index) => ({ ...point, id: saved.requestIds[index] }));
    return { id, version: saved.version, savedAt: saved.savedAt, text: { ...text, requests } };
  },
  same: sameText,
  adopt: withIds,
  within,
  caseOf: (id) => id,
  birth: {
    name: unbornName(bodyId, key),
    send: (text, idempotencyKey) =>
      http.post('/api/proposals', { body: { bodyId, ...firstSent(text) }, idempotencyKey }),
  },
});

/** Whether the text may be changed now: by nobody once it is submitted, nor while a confirmation stands. */
export const mayWrite = ({ availableActions }: Pick<Case, 'availableActions'>): boolean =>
  availableActions.some(({ step, unmet }) => step === 'autosave' && unmet.length === 0);
