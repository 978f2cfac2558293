import { LAST_SOON_DAY } from './data/calendar.ts';
import { diceOf } from './data/dice.ts';
import { HANDLERS, TODAY } from './data/town.ts';
import { background, request, title } from './data/words.ts';
import { BODY, type Expected, MEMBER, SESSION, UNIT, WORDS } from './expected.ts';

/** One request of a run. */
export interface Asked {
  path: string;
  /** Sent as JSON; present, though perhaps empty, for a POST. */
  body?: unknown;
}

/** @param turn counts from 0 and never comes twice  @param caseId which the request before has answered */
export type Request = (turn: number, caseId: string) => Asked;

export interface Scenario {
  title: string;
  login: string;
  product: Request[];
  floor: Request[];
  /** A step is taken once on each case: so many there are for all runs together. */
  supply?: number;
}

const secretariat = BODY.secretariat.login;
const unit = UNIT.drafter.login;
const member = MEMBER.account.login;

const at = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('the benchmark has too few cases for this');
  return item;
};
const one = (path: string): Request[] => [() => ({ path })];
const word = (turn: number) => encodeURIComponent(at(WORDS, turn));

/** What is asked of both, by the name that `--only` takes. */
export const scenariosOf = (expected: Expected): Record<string, Scenario> => ({
  ...lists(),
  ...looks(expected),
  ...acts(expected),
});

const lists = (): Record<string, Scenario> => ({
  health: { title: 'health', login: secretariat, product: one('/api/health'), floor: one('/health') },
  trivial: {
    ...{ title: 'smallest signed-in request', login: secretariat },
    ...{ product: one('/api/choices/bodies'), floor: one('/bodies') },
  },
  list: {
    ...{ title: 'list: session, state, unit', login: secretariat },
    product: [
      (turn) => ({ path: `/api/proposals?sessionId=${SESSION.id}&state=handling&unitId=${at(HANDLERS, turn).id}` }),
    ],
    floor: [(turn) => ({ path: `/list/${at(HANDLERS, turn).id}/${SESSION.id}/handling` })],
  },
  all: {
    ...{ title: 'list of the secretariat', login: secretariat },
    ...{ product: one('/api/proposals'), floor: one(`/all/${BODY.id}`) },
  },
  ofUnit: {
    ...{ title: 'list of a unit', login: unit },
    ...{ product: one('/api/proposals'), floor: one(`/of-unit/${UNIT.id}`) },
  },
  title: {
    ...{ title: 'title search, two letters', login: secretariat },
    product: [(turn) => ({ path: `/api/proposals?text=${word(turn)}` })],
    floor: [(turn) => ({ path: `/title/${BODY.id}/${word(turn)}` })],
  },
});

const looks = ({ looks: ids }: Expected): Record<string, Scenario> => ({
  desks: {
    ...{ title: 'workbench of the secretariat', login: secretariat },
    product: one('/api/workbench'),
    floor: one(`/desks/${BODY.id}/${SESSION.id}/${TODAY}/${LAST_SOON_DAY}`),
  },
  desksOfUnit: {
    ...{ title: 'workbench of a unit', login: unit },
    ...{ product: one('/api/workbench'), floor: one(`/desks-of-unit/${UNIT.id}/${TODAY}/${LAST_SOON_DAY}`) },
  },
  case: {
    ...{ title: 'page of a case', login: secretariat },
    product: [(turn) => ({ path: `/api/proposals/${at(ids, turn * 7)}` })],
    floor: [(turn) => ({ path: `/case/${at(ids, turn * 7)}` })],
  },
  messages: {
    ...{ title: 'messages', login: secretariat },
    ...{ product: one('/api/notices'), floor: one(`/messages/${BODY.secretariat.id}`) },
  },
  unread: {
    ...{ title: 'unread count', login: secretariat },
    ...{ product: one('/api/notices/unread'), floor: one(`/unread/${BODY.secretariat.id}`) },
  },
});

const acts = ({ submitted }: Expected): Record<string, Scenario> => ({
  register: {
    ...{ title: 'a step: register', login: secretariat, supply: submitted.length },
    product: [
      (turn) => ({
        path: `/api/proposals/${at(submitted, turn)}/register`,
        body: { categoryId: at(BODY.categories, turn).id },
      }),
    ],
    floor: [(turn) => ({ path: '/register', body: [at(submitted, turn), MEMBER.account.id] })],
  },
  create: {
    ...{ title: 'create and submit', login: member },
    product: [
      (turn) => ({ path: '/api/proposals', body: { bodyId: BODY.id, ...newText(turn), disclosureWish: 'full' } }),
      (_, id) => ({ path: `/api/proposals/${id}/submit`, body: {} }),
    ],
    floor: [
      (turn) => {
        const text = newText(turn);
        return {
          path: '/create',
          body: [BODY.id, SESSION.id, text.title, MEMBER.account.name, text.background, text.requests],
        };
      },
      (_, id) => ({ path: '/submit', body: [id, [MEMBER.account.id, BODY.secretariat.id], LAST_SOON_DAY] }),
    ],
  },
});

function newText(turn: number): { title: string; background: string; requests: string[] } {
  const dice = diceOf(9, turn);
  return { title: title(dice, '建议'), background: background(dice), requests: [request(dice), request(dice)] };
}
