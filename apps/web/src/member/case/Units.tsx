import { useTranslation } from 'react-i18next';
import { clocksOfPart } from '../../features/due/clocksOfPart';
import { DueLabel } from '../../features/due/DueLabel';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Assignment, Case, Deadline } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Unbroken } from '../../ui/Unbroken';
import page from '../layout/Page.module.css';
import styles from './case.module.css';

const REPLYING: readonly Assignment['role'][] = ['lead', 'sole', 'separate'];

/** Who handles it: each unit with its part, how far it is, and whom to call there. */
export function Units({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  if (found.assignments.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.units')}</h2>
      {found.assignments.map((assignment) => (
        <UnitPart key={assignment.id} assignment={assignment} clocks={clocksOf(found, assignment)} />
      ))}
    </section>
  );
}

/** What the unit owes and by when; that the office decides on its return is between the two. */
const clocksOf = ({ deadlines }: Case, assignment: Assignment): Deadline[] =>
  clocksOfPart(deadlines, assignment).filter(
    ({ clock, metOn, droppedOn }) => !metOn && !droppedOn && clock !== 'returnDecision',
  );

function UnitPart({ assignment, clocks }: { assignment: Assignment; clocks: readonly Deadline[] }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { today } = useSession().session;
  const dates = useDates(today);
  const phone = assignment.telephone ?? assignment.unitPhone;
  const handledBy = [assignment.section, assignment.person].filter(Boolean).join(' ');
  return (
    <div className={styles.unit}>
      <span className={styles.role} data-replies={REPLYING.includes(assignment.role) ? '' : undefined}>
        {words.assignmentRoles[assignment.role]}
      </span>
      <b>{assignment.unitName}</b> <span className={styles.standing}>{words.states.assignment[assignment.state]}</span>
      {assignment.part && <p>{assignment.part}</p>}
      <p>
        {[
          handledBy,
          assignment.signedOn ? t('case.signedOn', { day: dates.day(assignment.signedOn) }) : t('case.notSigned'),
          assignment.contactCount > 0 ? t('case.contactCount', { count: assignment.contactCount }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {clocks.map((clock) => (
        <p key={clock.id}>
          <DueLabel deadline={clock} today={today} named />
        </p>
      ))}
      {phone && (
        <a className={styles.call} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <Unbroken text={t('case.call', { phone })} part={phone} />
        </a>
      )}
    </div>
  );
}
