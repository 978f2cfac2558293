import { addDays } from '@jianyan/shared';
import { after, dueOf, instantOn } from './calendar.ts';
import type { Case, CaseClock, Part } from './cases.ts';
import type { Row, Tables } from './copy.ts';
import { courseOf } from './course.ts';
import { diceOf } from './dice.ts';
import { idIn, inCase, letterTables, requests } from './product-letters.ts';
import { TODAY } from './town.ts';
import { background, opinion, prose } from './words.ts';

/** The product's tables of cases, column by column: this file follows the migrations. */
export function caseTables(cases: readonly Case[]): Tables {
  const each = (rows: (kase: Case) => readonly Row[]) => cases.flatMap(rows);
  return {
    proposals: cases.map(proposal),
    requests: each(requests),
    invitations: each(invitations),
    assignments: each(assignments),
    ...letterTables(cases),
    events: each(events),
    deadlines: each(deadlines),
    messages: each(messages),
    notices: each(notices),
  };
}

function proposal(kase: Case): Row {
  const { id, index, session, place, state, days, author } = kase;
  const { body } = session;
  const dice = diceOf(2, index);
  const isAccepted = days.accepted !== undefined;
  const declined = state === 'declined' && days.submitted ? after(days.submitted, 3) : null;
  const last = days.closed ?? days.replied ?? days.assigned ?? days.dispatched ?? days.accepted ?? days.submitted;
  return {
    ...{ id, body_id: body.id, session_id: session.id, kind: body.caseKind, state, title: kase.title },
    ...{ background: background(dice), disclosure_wish: 'full', author_member_id: author.id },
    opened_by: author.account.id,
    ...{ receipt_number: days.submitted ? place : null, in_session: days.submitted ? kase.inSession : null },
    submitted_at: days.submitted ? instantOn(days.submitted, 1 + (index % 400)) : null,
    ...{ series: isAccepted ? (kase.inSession ? 'inSession' : 'between') : null, number: isAccepted ? place : null },
    category_id: isAccepted ? dice.pick(body.categories).id : null,
    decline_outcome: declined ? 'letter' : null,
    decision_words: declined || state === 'returned' ? prose(dice, 60) : null,
    office_id: days.dispatched ? kase.office.id : null,
    ...{ complex: kase.complex, round: days.assigned ? 1 : 0 },
    ...{ dispatched_on: days.dispatched ?? null, first_dispatched_on: days.dispatched ?? null },
    ...{ closed_on: days.closed ?? null, closed_because: days.closed ? 'rated' : null },
    event_count: courseOf(kase).length,
    ...{ created_at: kase.openedAt, changed_at: last ? instantOn(last, 30 + (index % 400)) : kase.openedAt },
  };
}

const invitations = (kase: Case): Row[] =>
  kase.coSigners.map(({ id }, place) => ({
    ...{ ...inCase(kase), id: idIn(kase, 'invitation', place), member_id: id, state: 'confirmed' },
    ...{ expires_on: addDays(kase.days.opened, 14), invited_at: kase.openedAt, answered_at: kase.openedAt },
  }));

function assignments(kase: Case): Row[] {
  const dice = diceOf(4, kase.index);
  return kase.parts.map(({ id, unit, role, state, signedOn }) => {
    const given = state === 'opinionGiven' && kase.days.assigned ? after(kase.days.assigned, 20) : null;
    return {
      ...{ ...inCase(kase), id, unit_id: unit.id, role, state, assigned_on: kase.days.assigned ?? TODAY },
      ...{ signed_on: signedOn, section: '综合科', person: unit.drafter.name, telephone: '0000-0000000' },
      ...{ opinion_text: given ? opinion(dice) : '', opinion_drafters: given ? [unit.drafter.id] : [] },
      opinion_given_on: given,
    };
  });
}

/** The step that starts a clock, and the one that usually ends it; other ends are not among the events that are made. */
const STARTED_BY: Readonly<Partial<Record<CaseClock['clock'], string>>> = {
  ...{ review: 'submit', statutoryReply: 'dispatch', signFor: 'assign', returnWindow: 'assign', opinion: 'assign' },
  ...{ firstContact: 'signFor', rating: 'allReplied' },
};
const ENDED_BY: Readonly<Partial<Record<CaseClock['clock'], string>>> = {
  ...{ review: 'dispatch', statutoryReply: 'allReplied', signFor: 'signFor', returnWindow: 'allReplied' },
  rating: 'rate',
};

function eventOf(kase: Case, step: string | undefined, part: Part | null): string | null {
  const event = courseOf(kase).find((one) => one.step === step && (one.part === null || one.part === part));
  return event?.id ?? null;
}

const lastEventOf = (kase: Case): string | null => courseOf(kase).at(-1)?.id ?? null;

const deadlines = (kase: Case): Row[] =>
  kase.clocks.map(({ clock, part, startsOn, dueOn, metOn, droppedOn }, place) => {
    const { provisional, explanation, reckonedWith } = dueOf(clock, startsOn, kase.complex);
    return {
      ...{ ...inCase(kase), id: idIn(kase, 'deadline', place), assignment_id: part?.id ?? null, clock, round: 1 },
      ...{ starts_on: startsOn, due_on: dueOn, provisional, explanation: { json: explanation } },
      ...{ met_on: metOn, dropped_on: droppedOn },
      started_by: eventOf(kase, STARTED_BY[clock], part),
      ended_by: metOn || droppedOn ? (eventOf(kase, ENDED_BY[clock], part) ?? lastEventOf(kase)) : null,
      ...{ policy_version: 'shipped-1', policy_key: reckonedWith.policyKey, policy_value: reckonedWith.policyValue },
      calendar_version: reckonedWith.calendarVersion,
    };
  });

const events = (kase: Case): Row[] =>
  courseOf(kase).map(({ id, machine, step, from, to, actor, by, part, details, at }, place) => ({
    ...{ ...inCase(kase), id, number: place + 1, assignment_id: part?.id ?? null },
    ...{ machine, step, from_state: from, to_state: to },
    ...{ actor, account_id: by?.id ?? null, account_name: by?.name ?? '', unit_name: part?.unit.name ?? null },
    ...{ round: part ? 1 : 0, details: { json: details }, at },
  }));

const messages = (kase: Case): Row[] =>
  courseOf(kase).flatMap(({ id, messageId, at, told }) => {
    const ofCase = { case_kind: kase.session.body.caseKind, case_title: kase.title };
    return told.length > 0 ? [{ ...inCase(kase), id: messageId, event_id: id, ...ofCase, created_at: at }] : [];
  });

const notices = (kase: Case): Row[] =>
  courseOf(kase).flatMap(({ messageId, at, told }) =>
    told.map(({ noticeId, account, readAs, readAt }) => ({
      ...{ body_id: kase.session.body.id, id: noticeId, message_id: messageId, account_id: account.id },
      ...{ channel: 'inApp', state: 'delivered', read_as: [readAs], queued_at: at, sent_at: at, read_at: readAt },
    })),
  );
