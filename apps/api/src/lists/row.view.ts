import { sessionName, standingOf } from '@jianyan/shared';
import type { Holdings } from '../case/standing/scope.js';
import type { ProposalRowDto, RowDeadlineDto } from './list.dto.js';
import type { Present } from './looks.js';
import type { FoundRow } from './row.js';

/** What a row is seen with. */
interface Beside extends Present {
  holdings: Holdings;
  names: ReadonlyMap<string, string>;
}

/** A unit that gave its part back knows of that part, and nothing of the others' (as in the case itself). */
const OF_OTHERS = { replyingUnits: [], opinionsAsked: 0, opinionsIn: 0, hasCommitments: false };

export function rowView(found: FoundRow, beside: Beside): ProposalRowDto {
  const { id, kind, state, title, receiptNumber, number, series, inSession, authorName, category, body } = found;
  const { coSignerCount, opinionsIn, opinionsAsked, hasCommitments, onBehalf, round, demo, session } = found;
  const [part] = found.ownUnits;
  return {
    ...{ id, kind, state, title, receiptNumber, number, series, inSession, authorName, category, body },
    ...{ coSignerCount, opinionsIn, opinionsAsked, hasCommitments, onBehalf, round, demo },
    session: { id: session.id, name: sessionName(session.term, session.ordinal) },
    own: found.ownSeats.some(({ relation }) => relation === 'author'),
    invited: found.ownSeats.some(({ relation }) => relation === 'invitee'),
    replyingUnits: found.replyingUnitIds.map((unitId) => beside.names.get(unitId) ?? ''),
    ownPart: part ? { assignmentId: part.assignmentId, role: part.role, state: part.state } : null,
    nextDeadline: nextDeadline(found, beside),
    awaitsFilingConfirmation: found.awaitsFilingConfirmation,
    submittedAt: found.submittedAt && instant(found.submittedAt),
    changedAt: instant(found.changedAt),
    ...(isInvolved(found, beside) ? {} : OF_OTHERS),
  };
}

const instant = (written: string): string => new Date(written).toISOString();

/** More than the staff of a unit that gave its part back. */
const isInvolved = ({ body, officeId, ownSeats, ownUnits }: FoundRow, { holdings }: Beside): boolean =>
  holdings.bodyIds.includes(body.id) ||
  (officeId !== null && holdings.officeIds.includes(officeId)) ||
  ownSeats.some(({ relation }) => relation !== 'invitee') ||
  ownUnits.some(({ live }) => live);

/** Of the clocks that are the person's business, as whatever he has the case, the first. */
function nextDeadline(found: FoundRow, { holdings, names, today, calendar }: Beside): RowDeadlineDto | null {
  const own = [
    ...[...found.ownUnits, ...found.ownSeats].map(({ deadlineId }) => deadlineId),
    ...(holdings.bodyIds.includes(found.body.id) ? [found.secretariatDeadlineId] : []),
    ...(found.officeId && holdings.officeIds.includes(found.officeId) ? [found.officeDeadlineId] : []),
  ];
  const next = found.clocks.find(({ id }) => own.includes(id));
  if (!next) return null;
  const { clock, dueOn, provisional, unitId } = next;
  const { kind: standing, workingDays } = standingOf(dueOn, today, calendar);
  return { clock, dueOn, provisional, standing, workingDays, unitName: unitId && (names.get(unitId) ?? null) };
}
