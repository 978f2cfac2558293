import type { Case } from './cases.ts';
import type { Row, Tables } from './copy.ts';
import { courseOf } from './course.ts';
import { diceOf } from './dice.ts';
import { dueForPart, dueForSecretariat, isListed, isOpen, isUnsigned } from './due.ts';
import { dueOf } from './calendar.ts';
import { BODIES } from './town.ts';
import { answer, background, request } from './words.ts';

/** The rows of the floor's tables (`floor.sql`), of the same cases and of texts equally long. */

export const floorRegisters: Tables = { 'floor.bodies': BODIES.map(({ id, name }) => ({ id, name })) };

export const floorTables = (cases: readonly Case[]): Tables => ({
  'floor.cases': cases.map(rowOf),
  'floor.parts': cases.flatMap(partsOf),
  'floor.texts': cases.map(textsOf),
  'floor.deadlines': cases.flatMap(deadlinesOf),
  'floor.events': cases.flatMap(eventsOf),
  'floor.notices': cases.flatMap(noticesOf),
});

function rowOf(kase: Case): Row {
  const { id, session, state, title, days, place, author, parts } = kase;
  return {
    ...{ id, body_id: session.body.id, session_id: session.id, state, is_open: isOpen(kase) },
    ...{ is_listed: isListed(kase), is_unsigned: isUnsigned(kase), stations: Object.keys(days).length - 1 },
    ...{ due_on: dueForSecretariat(kase), number: days.accepted ? place : null, title, pairs: pairsOf(title) },
    ...{ author: author.account.name, units: parts.map(({ unit }) => unit.name).join('、') },
  };
}

/** Each two letters that follow each other, once. */
function pairsOf(title: string): string[] {
  const letters = [...title];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
}

const partsOf = (kase: Case): Row[] =>
  kase.parts.map((part) => ({
    ...{ case_id: kase.id, unit_id: part.unit.id, session_id: kase.session.id, case_state: kase.state },
    ...{ state: part.state, role: part.role, case_due_on: dueForSecretariat(kase), due_on: dueForPart(kase, part) },
  }));

function textsOf({ id, index, days }: Case): Row {
  const dice = diceOf(6, index);
  const requests = Array.from({ length: 2 + dice.below(3) }, () => request(dice));
  const reply = days.replied ? requests.map(() => answer(dice)) : [];
  return { case_id: id, background: background(dice), requests, reply };
}

const deadlinesOf = ({ id, clocks, complex }: Case): Row[] =>
  clocks.map(({ clock, startsOn, dueOn, metOn, droppedOn }) => ({
    ...{ case_id: id, clock, due_on: dueOn, ended_on: metOn ?? droppedOn },
    explanation: { json: dueOf(clock, startsOn, complex).explanation },
  }));

const eventsOf = (kase: Case): Row[] =>
  courseOf(kase).map(({ id, step, by, details, at }) => ({
    ...{ id, case_id: kase.id, step, by: by?.name ?? '', details: { json: details }, at },
  }));

const noticesOf = (kase: Case): Row[] =>
  courseOf(kase).flatMap(({ id, step, told }) =>
    told.map(({ account, readAt }) => ({
      ...{
        account_id: account.id,
        event_id: id,
        case_id: kase.id,
        title: kase.title,
        step,
        is_unread: readAt === null,
      },
    })),
  );
