import { ASSIGNMENT_ROLES, isOver } from '@jianyan/shared';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { clocksOfPart } from '../../features/due/clocksOfPart';
import { DueLabel } from '../../features/due/DueLabel';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Assignment, Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Unbroken } from '../../ui/Unbroken';
import { classes } from '../../ui/classes';
import { isRunning } from './isRunning';
import { opinionId } from './opinionId';
import styles from './unitsTable.module.css';

/** A row for each unit, those that reply first: what it is in the case, how far it is, and by when. */
export function UnitsTable({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const rank = ({ role, own }: Assignment) => ASSIGNMENT_ROLES.indexOf(role) * 2 + (own ? 0 : 1);
  const inOrder = [...kase.assignments].sort((one, other) => rank(one) - rank(other));
  // One's own part stays open to its unit, whatever became of it.
  const isFolded = (part: Assignment) => isOver(part) && !part.own;
  const over = inOrder.filter(isFolded);
  return (
    <section className={styles.units} aria-labelledby="units-of-case">
      <h3 id="units-of-case">
        {t('handling.units')} <Sum kase={kase} />
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('handling.unit')}</th>
            <th scope="col">{t('handling.role')}</th>
            <th scope="col">{t('handling.progress')}</th>
            <th scope="col">{t('handling.due')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder
            .filter((part) => !isFolded(part))
            .map((assignment) => (
              <UnitRow key={assignment.id} kase={kase} assignment={assignment} />
            ))}
        </tbody>
      </table>
      {over.length > 0 && <UnitsOver parts={over} />}
    </section>
  );
}

/** How many opinions are in, of those that are asked for. */
function Sum({ kase: { assignments } }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const asked = assignments.filter((part) => part.role === 'co' && !isOver(part) && part.state !== 'waived');
  if (asked.length === 0) return null;
  const done = asked.filter(({ state }) => state === 'opinionGiven').length;
  return <small>{t('handling.opinionsIn', { done, count: asked.length })}</small>;
}

const isOfOpinion = (clock: string): boolean => ['opinion', 'opinionAgain', 'redoOpinion'].includes(clock);

function UnitRow({ kase, assignment }: { kase: Case; assignment: Assignment }) {
  const { session } = useSession();
  const words = useProcedureWords();
  const ofUnit = clocksOfPart(kase.deadlines, assignment);
  const running = ofUnit.filter(isRunning);
  // Of an opinion that is in it is said whether it came in time.
  const kept = assignment.state === 'opinionGiven' ? ofUnit.findLast(({ clock }) => isOfOpinion(clock)) : undefined;
  const clocks = running.length === 0 && kept ? [kept] : running;
  return (
    <tr className={classes(assignment.own && styles.own)}>
      <th scope="row">{assignment.unitName}</th>
      <td>{words.assignmentRoles[assignment.role]}</td>
      <td>
        <Progress assignment={assignment} />
      </td>
      <td className={styles.due}>
        {clocks.map((deadline) => (
          <DueLabel key={deadline.id} deadline={deadline} today={session.today} named="inShort" />
        ))}
      </td>
    </tr>
  );
}

function Progress({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { states } = useProcedureWords();
  const { section, person, telephone, signedOn, state, opinion, contactCount, objectionCount } = assignment;
  const given = state === 'opinionGiven' && opinion?.givenOn;
  const inHand = [section, person, telephone].filter(Boolean).join(' ');
  const facts = [
    given && t('handling.opinionGiven', { day: dates.day(given) }),
    // Signed for and being worked on is what is expected; everything else is said.
    !given && !['awaitingSignature', 'inHand'].includes(state) && states.assignment[state],
    signedOn ? t('handling.signed', { day: dates.day(signedOn) }) : t('handling.unsigned'),
    inHand,
    contactCount > 0 && t('handling.contacts', { count: contactCount }),
    objectionCount > 0 && t('handling.objections', { count: objectionCount }),
  ].flatMap((fact) => fact || []);
  const { returnRequest, endedBecause, part } = assignment;
  return (
    <>
      {facts.map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && t('list')}
          {/* A day, a number: not two halves on two lines. Who has it in hand can be longer than a line. */}
          {fact === inHand ? <Unbroken text={fact} part={telephone ?? ''} /> : <span className="unbroken">{fact}</span>}
        </Fragment>
      ))}
      {opinion?.text && (
        <>
          {' '}
          <a className="no-print" href={`#${opinionId(assignment)}`}>
            {t('handling.readOpinion')}
          </a>
        </>
      )}
      {part && <small>{t('handling.part', { part })}</small>}
      {returnRequest && (
        <small className={classes(state === 'returnRequested' && styles.asked)}>
          {t('handling.returnReason', { reason: returnRequest.reason })}
          {returnRequest.proposedUnit && t('handling.proposedUnit', { unit: returnRequest.proposedUnit })}
        </small>
      )}
      {returnRequest?.refusedBecause && (
        <small>{t('handling.refused', { reason: returnRequest.refusedBecause })}</small>
      )}
      {endedBecause && <small>{t('handling.ended', { reason: endedBecause })}</small>}
    </>
  );
}

/** Units that left the case, folded: their names can be read, why they left on demand. */
function UnitsOver({ parts }: { parts: readonly Assignment[] }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <details className={styles.over}>
      <summary>
        {t('handling.over', { count: parts.length, units: parts.map(({ unitName }) => unitName).join(t('comma')) })}
      </summary>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <b>{part.unitName}</b> {words.assignmentRoles[part.role]} {words.states.assignment[part.state]}
            {part.returnRequest && <small>{t('handling.returnReason', { reason: part.returnRequest.reason })}</small>}
            {part.endedBecause && <small>{t('handling.ended', { reason: part.endedBecause })}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}
