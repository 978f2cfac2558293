import { sessionName, type Standing, standingOf } from '@jianyan/shared';
import type { Holdings } from '../case/standing/scope.js';
import type { ProposalRowDto, RowDeadlineDto } from './list.dto.js';
import type { Present } from './looks.js';
import type { FoundPage } from './page.js';
import type { RowClock } from '../case-rows/row-types.js';
import type { FoundRow } from './row.js';

/** What a row is seen with. */
interface Beside extends Present, Pick<FoundPage, 'names' | 'inShort' | 'toldApart' | 'sessions'> {
  holdings: Holdings;
  /** How each day stands that a row before has told of: the rows of a page share a few. */
  /** By the days of the clock. */
  standings: Map<string, Standing>;
}

/** A unit that gave its part back knows of that part, and nothing of the others' (as in the case itself). */
const OF_OTHERS = {
  replyingUnits: [],
  replyingUnitsInShort: [],
  opinionsAsked: 0,
  opinionsIn: 0,
  hasCommitments: false,
};

export function rowView(found: FoundRow, beside: Beside): ProposalRowDto {
  const { id, kind, state, title, receiptNumber, number, series, inSession, categoryId, bodyId, sessionId } = found;
  const { coSignerCount, opinionsIn, opinionsAsked, hasCommitments, onBehalf, round, demo, ownUnits } = found;
  const [part] = ownUnits;
  const { term = 0, ordinal = 0 } = beside.sessions[sessionId] ?? {};
  const nameOf = (of: string) => beside.names[of] ?? '';
  return {
    ...{ id, kind, state, title, receiptNumber, number, series, inSession },
    ...{ coSignerCount, opinionsIn, opinionsAsked, hasCommitments, onBehalf, round, demo },
    body: { id: bodyId, name: nameOf(bodyId) },
    session: { id: sessionId, name: sessionName(term, ordinal) },
    category: categoryId === null ? null : { id: categoryId, name: nameOf(categoryId) },
    authorName: nameOf(found.authorMemberId),
    authorToldApartBy: beside.toldApart[found.authorMemberId] ?? null,
    own: found.ownSeats.some(({ relation }) => relation === 'author'),
    invited: found.ownSeats.some(({ relation }) => relation === 'invitee'),
    replyingUnits: found.replyingUnitIds.map(nameOf),
    replyingUnitsInShort: found.replyingUnitIds.map((of) => beside.inShort[of] ?? ''),
    ownPart: part ? { assignmentId: part.assignmentId, role: part.role, state: part.state } : null,
    nextDeadline: standingOn(found.nextClock, beside),
    invitedUntil: standingOn(toAnswer(found), beside),
    awaitsFilingConfirmation: found.awaitsFilingConfirmation,
    proxyPending: found.proxyPending && readsProxies(found, beside),
    draft: found.draft,
    submittedAt: found.submittedAt && instant(found.submittedAt),
    changedAt: instant(found.changedAt),
    ...(isInvolved(found, beside) ? {} : OF_OTHERS),
  };
}

const instant = (written: string): string => new Date(written).toISOString();

/** As in the case itself. */
const readsProxies = ({ bodyId, ownSeats }: FoundRow, { holdings }: Beside): boolean =>
  holdings.bodyIds.includes(bodyId) || ownSeats.some(({ relation }) => relation !== 'invitee');

/** More than the staff of a unit that gave its part back. */
const isInvolved = ({ bodyId, officeId, ownSeats, ownUnits }: FoundRow, { holdings }: Beside): boolean =>
  holdings.bodyIds.includes(bodyId) ||
  (officeId !== null && holdings.officeIds.includes(officeId)) ||
  ownSeats.some(({ relation }) => relation !== 'invitee') ||
  ownUnits.some(({ live }) => live);

/** To whoever is invited: until when he may answer. */
const toAnswer = ({ ownSeats }: FoundRow): Omit<RowClock, 'id'> | null => {
  const until = ownSeats.find(({ relation }) => relation === 'invitee')?.expiresOn;
  return until ? { clock: 'invitation', dueOn: until, provisional: false, unitId: null } : null;
};

function standingOn(
  of: Omit<RowClock, 'id'> | null,
  { names, today, calendar, standings }: Beside,
): RowDeadlineDto | null {
  if (!of) return null;
  const { clock, startsOn, dueOn, provisional, unitId } = of;
  const days = `${startsOn ?? ''} ${dueOn}`;
  const stands = standings.get(days) ?? standingOf({ startsOn, dueOn }, today, calendar);
  standings.set(days, stands);
  const { kind: standing, workingDays } = stands;
  return { clock, dueOn, provisional, standing, workingDays, unitName: unitId && (names[unitId] ?? null) };
}
