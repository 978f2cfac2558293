import {
  type AssignmentRole,
  type AssignmentState,
  DomainError,
  type FieldFault,
  liveAssignments,
  repliesItself,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { OpenCase } from '../procedure/open-case.js';
import type { RegistryQueries } from '../registry/registry.queries.js';
import { type Enrolment, enrol, unitsAsked, unitsMakeAWhole } from './enrol-units.js';
import { dropReply, somebodyRepliesInRound, startRound } from './rounds.js';

/** Who is to be what: every unit that has a part, and who is new. */
interface Change {
  wanted: readonly Enrolment[];
  reason: string;
  registry: RegistryQueries;
  /** The field of the request that named each. */
  fieldOf: (index: number, property: 'unitId' | 'role') => string;
  /** When the case was read by whoever decides. */
  readAt?: string | undefined;
}

/**
 * 调整承办方式: one act, after which the rule of assign holds (procedure §9.3.2). Whoever moves up keeps what it has signed
 * and written, and begins its letter; whoever moves down lets its draft go.
 */
export async function changeRoles(
  kase: OpenCase,
  { wanted, reason, registry, fieldOf, readAt }: Change,
): Promise<void> {
  const units: Assignment[] = [];
  const up: Assignment[] = [];
  const down: Assignment[] = [];
  await kase.take('changeRoles', {
    readAt,
    units,
    details: () => ({ reason, roles: rolesOf(kase, liveAssignments(kase.parts)) }),
    change: async () => {
      const parts = liveAssignments(kase.parts);
      nobodyIsLeftOut(kase, parts, wanted);
      const added = wanted.filter(({ unitId }) => !parts.some((part) => part.unitId === unitId));
      const places = added.map((unit) => wanted.indexOf(unit));
      const nameField = (index: number) => fieldOf(places[index] ?? index, 'unitId');
      await unitsAsked(
        kase,
        registry,
        added.map(({ unitId }) => unitId),
        nameField,
      );
      unitsMakeAWhole(wanted);
      let changed = added.length > 0;
      for (const [index, { unitId, role, part = null }] of wanted.entries()) {
        const assignment = parts.find((one) => one.unitId === unitId);
        if (!assignment) continue;
        const ofPart = role === 'separate' ? part?.trim() || null : null;
        if (assignment.role === role && assignment.part === ofPart) continue;
        if (FIXED.includes(assignment.state)) throw refused(fieldOf(index, 'role'), 'role-is-fixed');
        const rank = weightOf(role) - weightOf(assignment.role);
        if (rank !== 0) (rank > 0 ? up : down).push(assignment);
        Object.assign(assignment, { role, part: ofPart });
        changed = true;
      }
      if (!changed) throw refused('units', 'unchanged');
      units.push(...enrol(kase, added));
      somebodyRepliesInRound(kase.parts);
    },
  });
  for (const assignment of down) await demote(kase, assignment);
  for (const assignment of up) await promote(kase, assignment);
}

async function demote(kase: OpenCase, assignment: Assignment): Promise<void> {
  await kase.system.takeOnAssignment(assignment, 'demote', {
    change: () => void Object.assign(assignment, { opinionGivenOn: null, endedBecause: null }),
  });
  await dropReply(kase, assignment);
}

/** In its new role it may ask once more to be released. */
async function promote(kase: OpenCase, assignment: Assignment): Promise<void> {
  await kase.system.takeOnAssignment(assignment, 'promote', {
    change: () =>
      void Object.assign(assignment, {
        returnReason: null,
        returnProposedUnit: null,
        returnRefusal: null,
        endedBecause: null,
      }),
  });
  if (repliesItself(assignment.role) && assignment.state === 'inHand') await startRound(kase, assignment);
}

/** States in which a part stays what it is: the office decides on the return first, and what was answered was answered so. */
const FIXED: readonly AssignmentState[] = ['returnRequested', 'answered'];

/** Whoever replies bears more than who gives an opinion, and that one more than who only reads. */
const weightOf = (role: AssignmentRole): number => (repliesItself(role) ? 2 : role === 'co' ? 1 : 0);

function nobodyIsLeftOut(kase: OpenCase, parts: readonly Assignment[], wanted: readonly Enrolment[]): void {
  const leftOut = parts.find(({ unitId }) => !wanted.some((unit) => unit.unitId === unitId));
  if (leftOut) throw refused('units', 'unit-left-out', { unit: kase.unitsInWords([leftOut.unitId]) });
}

/** A role a line, each with its units; said in words where it is read. */
function rolesOf(kase: OpenCase, parts: readonly Assignment[]): string {
  const roles = [...new Set(parts.map(({ role }) => role))].sort((one, other) => weightOf(other) - weightOf(one));
  const unitsAs = (role: AssignmentRole) => parts.filter((part) => part.role === role).map(({ unitId }) => unitId);
  return roles.map((role) => `${role} ${kase.unitsInWords(unitsAs(role))}`).join('\n');
}

const refused = (field: string, code: string, params?: FieldFault['params']) =>
  new DomainError('invalid-input', {}, [{ field, code, ...(params && { params }) }]);
