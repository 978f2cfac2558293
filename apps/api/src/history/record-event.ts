import type { Actor, Machine } from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { HistoryEvent } from '../case/rows/history-event.entity.js';

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

/** Appends one event of the case, in its transaction: timeline, trail of who did what, and source of notices. */
export async function recordEvent(kase: Case, occurrence: Occurrence): Promise<HistoryEvent> {
  const { machine, step, actor, details, assignment } = occurrence;
  return kase.db.save(
    Object.assign(new HistoryEvent(), {
      proposalId: kase.proposal.id,
      assignmentId: assignment?.id ?? null,
      replyId: occurrence.reply?.id ?? null,
      machine,
      step,
      fromState: occurrence.from ?? null,
      toState: occurrence.to,
      actor,
      accountId: actor === 'system' ? null : kase.person.accountId,
      accountName: actor === 'system' ? '' : kase.person.name,
      unitName: assignment ? await unitName(kase, assignment.unitId) : null,
      round: kase.proposal.round,
      details,
      at: kase.now,
    }),
  );
}

async function unitName(kase: Case, unitId: string): Promise<string | null> {
  const [unit] = await kase.db.query<{ name: string }[]>('SELECT name FROM units WHERE id = $1', [unitId]);
  return unit?.name ?? null;
}
