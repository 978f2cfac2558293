import { addDays } from '@jianyan/shared';
import { after, dueOf, instantOn } from './calendar.ts';
import type { Case } from './cases.ts';
import type { Row, Tables } from './copy.ts';
import { courseOf } from './course.ts';
import { diceOf } from './dice.ts';
import { idIn, letterTables, requests } from './product-letters.ts';
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
    deadlines: each(deadlines),
    events: each(events),
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
    ...{ decline_outcome: declined ? 'letter' : null, declined_on: declined },
    decision_words: declined || state === 'returned' ? prose(dice, 60) : null,
    office_id: days.dispatched ? kase.office.id : null,
    ...{ complex: kase.complex, round: days.assigned ? 1 : 0 },
    ...{ dispatched_on: days.dispatched ?? null, first_dispatched_on: days.dispatched ?? null },
    ...{ closed_on: days.closed ?? null, closed_because: days.closed ? 'rated' : null },
    ...{ created_at: kase.openedAt, changed_at: last ? instantOn(last, 30 + (index % 400)) : kase.openedAt },
  };
}

const invitations = (kase: Case): Row[] =>
  kase.coSigners.map(({ id }, place) => ({
    ...{ id: idIn(kase, 'invitation', place), proposal_id: kase.id, member_id: id, state: 'confirmed' },
    ...{ expires_on: addDays(kase.days.opened, 14), invited_at: kase.openedAt, answered_at: kase.openedAt },
  }));

function assignments(kase: Case): Row[] {
  const dice = diceOf(4, kase.index);
  return kase.parts.map(({ id, unit, role, state, signedOn }) => {
    const given = state === 'opinionGiven' && kase.days.assigned ? after(kase.days.assigned, 20) : null;
    return {
      ...{ id, proposal_id: kase.id, unit_id: unit.id, role, state, assigned_on: kase.days.assigned ?? TODAY },
      ...{ signed_on: signedOn, section: '综合科', person: unit.drafter.name, telephone: '0000-0000000' },
      ...{ opinion_text: given ? opinion(dice) : '', opinion_drafters: given ? [unit.drafter.id] : [] },
      opinion_given_on: given,
    };
  });
}

const deadlines = (kase: Case): Row[] =>
  kase.clocks.map(({ clock, part, startsOn, dueOn, metOn, droppedOn }, place) => {
    const { provisional, explanation } = dueOf(clock, startsOn, kase.complex);
    return {
      ...{
        id: idIn(kase, 'deadline', place),
        proposal_id: kase.id,
        assignment_id: part?.id ?? null,
        clock,
        round: 1,
      },
      ...{ starts_on: startsOn, due_on: dueOn, provisional, explanation: { json: explanation } },
      ...{ met_on: metOn, dropped_on: droppedOn },
    };
  });

const events = (kase: Case): Row[] =>
  courseOf(kase).map(({ id, machine, step, from, to, actor, by, part, details, at }) => ({
    ...{ id, proposal_id: kase.id, assignment_id: part?.id ?? null, machine, step, from_state: from, to_state: to },
    ...{ actor, account_id: by?.id ?? null, account_name: by?.name ?? '', unit_name: part?.unit.name ?? null },
    ...{ round: part ? 1 : 0, details: { json: details }, at },
  }));

const notices = (kase: Case): Row[] =>
  courseOf(kase).flatMap(({ id, at, told }) =>
    told.map(({ noticeId, account, readAt }) => ({
      ...{ id: noticeId, account_id: account.id, proposal_id: kase.id, event_id: id, case_title: kase.title },
      ...{ created_at: at, read_at: readAt },
    })),
  );
