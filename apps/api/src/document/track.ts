import {
  type Clock,
  leftTheDrafter,
  liveAssignments,
  replyingParts,
  replyOfRound,
  runningClock,
} from '@jianyan/shared';
import type { EventRow } from '../history/events.queries.js';
import type { StationDto, StationName } from './action.dto.js';
import type { CaseParts } from '../case/rows/case-parts.js';

/** The fixed stations of a case and the states in which it is on its way to each. */
const ON_THE_WAY: Record<StationName, readonly string[]> = {
  submitted: ['draft', 'returned'],
  accepted: ['submitted', 'preReviewed'],
  dispatched: ['registered', 'filed'],
  signedFor: ['dispatched', 'handling'],
  handled: ['handling'],
  replied: ['handling'],
  rated: ['replied', 'contested'],
};

const OFF_THE_ROAD: readonly string[] = ['declined', 'withdrawn', 'discarded'];

interface Passed {
  on: string | null;
  done: number;
  outOf: number;
}

/**
 * How far the case is, as a row of stations. In a second round the stations from handling on start anew.
 * @param dayOf the day of the newest event of a step
 */
export function trackOf(
  parts: CaseParts,
  names: UnitNames,
  dayOf: (...steps: string[]) => string | null,
): StationDto[] {
  const { proposal } = parts;
  const passed = passedStations(parts, dayOf);
  const stations = Object.keys(ON_THE_WAY) as StationName[];
  const now = proposal.state === 'closed' ? undefined : stations.find((station) => passed[station].on === null);
  const stranded = OFF_THE_ROAD.includes(proposal.state);
  return stations.map((station) => {
    const { on, done, outOf } = passed[station];
    const here = station === now && !stranded;
    return {
      station,
      standing: on !== null ? 'done' : here ? 'now' : stranded || proposal.state === 'closed' ? 'notReached' : 'ahead',
      on,
      dueOn: on === null ? dueOf(parts, station) : null,
      with: here ? heldBy(parts, station, names) : [],
      done,
      outOf,
    };
  });
}

export type UnitNames = ReadonlyMap<string, string>;

function passedStations(parts: CaseParts, dayOf: (...steps: string[]) => string | null): Record<StationName, Passed> {
  const { proposal } = parts;
  const live = liveAssignments(parts);
  const signed = live.filter(({ signedOn }) => signedOn !== null);
  const asked = live.filter(({ role, state }) => role === 'co' && state !== 'waived');
  const heard = asked.filter(({ state }) => state === 'opinionGiven');
  const replying = replyingParts(parts);
  const answered = replying.filter(({ state }) => state === 'answered');
  const written = replying.filter(({ id, state }) => state === 'answered' || leftTheDrafter(replyOfRound(parts, id)));
  const reached = (states: readonly string[]) => !states.includes(proposal.state);
  const beforeHandling = [
    'draft',
    'returned',
    'submitted',
    'preReviewed',
    'registered',
    'filed',
    'declined',
    'withdrawn',
  ];
  const all = (part: readonly unknown[], whole: readonly unknown[]) => whole.length > 0 && part.length === whole.length;
  const latest = (days: readonly (string | null)[]) =>
    days.reduce<string | null>((a, b) => (a && b && a > b ? a : b), null);
  return {
    submitted: one(reached(['draft', 'returned', 'discarded']) ? dayOf('submit') : null),
    accepted: one(proposal.number !== null ? dayOf('register', 'file') : null),
    dispatched: one(proposal.dispatchedOn),
    signedFor: {
      on: all(signed, live) ? latest(signed.map(({ signedOn }) => signedOn)) : null,
      done: signed.length,
      outOf: live.length,
    },
    handled: {
      on: all(written, replying) && reached(beforeHandling) ? dayOf('submitForCheck') : null,
      done: heard.length,
      outOf: asked.length,
    },
    replied: {
      on: all(answered, replying) ? dayOf('allReplied') : null,
      done: answered.length,
      outOf: replying.length,
    },
    rated: one(proposal.closedOn !== null && proposal.closedBecause !== 'unrated' ? proposal.closedOn : null),
  };
}

const one = (on: string | null): Passed => ({ on, done: on === null ? 0 : 1, outOf: 1 });

function dueOf(parts: CaseParts, station: StationName): string | null {
  const clocks: Record<StationName, readonly Clock[]> = {
    submitted: [],
    accepted: ['review'],
    dispatched: [],
    signedFor: ['signFor'],
    handled: ['opinion', 'opinionAgain'],
    replied: ['redo', 'statutoryReply'],
    rated: ['rating'],
  };
  const due = clocks[station].flatMap((clock) => runningClock(parts, clock)?.dueOn ?? []);
  return due.sort()[0] ?? null;
}

function heldBy(parts: CaseParts, station: StationName, names: UnitNames): string[] {
  const live = liveAssignments(parts);
  const nameOf = (unitIds: string[]) => unitIds.flatMap((id) => names.get(id) ?? []);
  if (station === 'signedFor' && live.length > 0) {
    return nameOf(live.filter(({ signedOn }) => signedOn === null).map(({ unitId }) => unitId));
  }
  if (station === 'signedFor') return nameOf(parts.proposal.officeId ? [parts.proposal.officeId] : []);
  if (station !== 'handled' && station !== 'replied') return [];
  return nameOf(
    replyingParts(parts)
      .filter(({ state }) => state !== 'answered')
      .map(({ unitId }) => unitId),
  );
}

/** The day, in Asia/Shanghai, of the newest event of one of these steps. */
export const dayOfEvents =
  (events: readonly EventRow[], dayOf: (at: Date) => string) =>
  (...steps: string[]): string | null => {
    const event = events.find(({ step }) => steps.includes(step));
    return event ? dayOf(event.at) : null;
  };
