import { ASSIGNMENT_ROLES, isOver, repliesItself } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { DueLabel } from '../../features/due/DueLabel';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Assignment, Case, Deadline } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { partTone } from '../lists/CaseTags';
import { Tag } from '../lists/Tag';
import { isRunning } from './isRunning';
import { Opinions } from './Opinions';
import styles from './caseTabs.module.css';

/** The units with their parts, the ones that reply first, and the opinions side by side. */
export function HandlingTab({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  if (kase.assignments.length === 0) return <p className={styles.none}>{t('handling.none')}</p>;
  const rank = (part: Assignment) => ASSIGNMENT_ROLES.indexOf(part.role) + (isOver(part) ? 10 : 0);
  const inOrder = [...kase.assignments].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      <ul>
        {inOrder.map((assignment) => (
          <UnitRow key={assignment.id} kase={kase} assignment={assignment} />
        ))}
      </ul>
      <Opinions assignments={inOrder} />
    </>
  );
}

/** A rating entered from paper is checked or disowned; the unit that it is about owes nothing by then. */
const isOfRating = ({ clock }: Deadline): boolean => clock === 'proxyCheck' || clock === 'proxyContest';

function UnitRow({ kase, assignment }: { kase: Case; assignment: Assignment }) {
  const { session } = useSession();
  const words = useProcedureWords();
  const replies = repliesItself(assignment.role);
  const clocks = kase.deadlines.filter(
    (deadline) => deadline.assignmentId === assignment.id && isRunning(deadline) && !isOfRating(deadline),
  );
  const clock = clocks.find((deadline) => deadline.clock !== 'returnWindow') ?? clocks[0];
  return (
    <li className={styles.unit}>
      <Tag tone={replies ? 'blue' : 'plain'}>{words.assignmentRoles[assignment.role]}</Tag>
      <div>
        <b>{assignment.unitName}</b>
        <Particulars assignment={assignment} />
      </div>
      <div className={styles.unitState}>
        <Tag tone={partTone(assignment.state)}>{words.states.assignment[assignment.state]}</Tag>
        {clock && <DueLabel deadline={clock} today={session.today} named />}
      </div>
    </li>
  );
}

function Particulars({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { section, person, telephone, signedOn, contactCount, objectionCount, returnRequest, endedBecause, part } =
    assignment;
  const facts = [
    [section, person, telephone].filter(Boolean).join(' '),
    signedOn
      ? t('handling.signed', { day: dates.day(signedOn) })
      : t('handling.assigned', { day: dates.day(assignment.assignedOn) }),
    contactCount > 0 ? t('handling.contacts', { count: contactCount }) : '',
    objectionCount > 0 ? t('handling.objections', { count: objectionCount }) : '',
  ].filter(Boolean);
  return (
    <small>
      {facts.join(' · ')}
      {part && <span>{t('handling.part', { part })}</span>}
      {returnRequest && (
        <span>
          {t('handling.returnReason', { reason: returnRequest.reason })}
          {returnRequest.proposedUnit && t('handling.proposedUnit', { unit: returnRequest.proposedUnit })}
        </span>
      )}
      {returnRequest?.refusedBecause && <span>{t('handling.refused', { reason: returnRequest.refusedBecause })}</span>}
      {endedBecause && <span>{t('handling.ended', { reason: endedBecause })}</span>}
    </small>
  );
}
