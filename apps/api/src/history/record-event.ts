import type { Actor, Machine } from '@jianyan/shared';
import { v7 as newId } from 'uuid';
import type { Case } from '../case/case.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import { HistoryEvent } from '../case/rows/history-event.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';

/** What a step said, for the timeline: plain values only. */
export type Details = Readonly<Record<string, string | number | boolean | null>>;

interface Occurrence {
  machine: Machine;
  step: string;
  /** Absent when the step brought the thing into being. */
  from?: string;
  to: string;
  actor: Actor;
  assignment?: Assignment | undefined;
  reply?: Reply | undefined;
  details: Details;
}

/** Appends one event to the case: timeline, trail of who did what, and source of notices. */
export function recordEvent(kase: Case, occurrence: Occurrence): HistoryEvent {
  const { machine, step, actor, details, assignment } = occurrence;
  const { person, proposal } = kase;
  proposal.eventCount += 1;
  const event = Object.assign(new HistoryEvent(), {
    ...{ id: newId(), ...kase.key, number: proposal.eventCount, round: proposal.round },
    ...{ machine, step, fromState: occurrence.from ?? null, toState: occurrence.to, actor, details },
    assignmentId: assignment?.id ?? null,
    replyId: occurrence.reply?.id ?? null,
    accountId: actor === 'system' ? null : person.accountId,
    accountName: actor === 'system' ? '' : person.name,
    unitName: assignment ? (kase.unitNames.get(assignment.unitId) ?? null) : null,
    at: kase.now,
  });
  kase.events.push(event);
  return event;
}
