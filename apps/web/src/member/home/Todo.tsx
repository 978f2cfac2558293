import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueLabel } from '../../features/due/DueLabel';
import { caseNumber } from '../../lib/caseNumber';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { buttonClass } from '../../ui/Button';
import { usePersonName } from '../../ui/PersonName';
import { LoadFailure, Skeleton } from '../../ui/States';
import { todoQuery, type WaitingCase, type What } from './todo';
import cards from './cards.module.css';
import styles from './home.module.css';

/** What waits for the member in person: replies to rate, invitations, filings to confirm, texts sent back. */
export function Todo({ title }: { title?: string }) {
  const { t } = useTranslation('member');
  const { data, error, isPending, refetch } = useQuery(todoQuery);
  return (
    <section aria-labelledby="todo-title">
      <h2 id="todo-title">{title ?? t('home.todo')}</h2>
      {!data && error && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton />}
      {data?.length === 0 && <p className={styles.nothing}>{t('home.nothingToDo')}</p>}
      {data?.map(({ row, what }) => (
        <TodoCard key={`${what}-${row.id}`} row={row} what={what} />
      ))}
    </section>
  );
}

/** Where it is done: what is only looked at, or revised, on the page of the case. */
const PLACE: Record<What, string> = { rate: '/rate', coSign: '/co-sign', filing: '/filing', entered: '', returned: '' };

function TodoCard({ row, what }: WaitingCase) {
  const { t } = useTranslation('member');
  const words = useProcedureWords();
  const { session } = useSession();
  const personName = usePersonName();
  const dates = useDates(session.today);
  const kept = unsent.about(session.account.id, row.id);
  const due = what === 'coSign' ? row.invitedUntil : row.nextDeadline;
  const facts = {
    author: personName({ name: row.authorName, toldApartBy: row.authorToldApartBy }),
    number: caseNumber(row, words),
    units: row.replyingUnits.join(t('between')),
    letters: row.replyingUnits.length,
  };
  // Of a later round it is not said which of them have written again.
  const isSeveral = what === 'rate' && row.round === 1 && facts.letters > 1;
  return (
    <article className={cards.todoCard}>
      <p className={cards.meta}>
        <span>{t(`home.waits.${isSeveral ? 'rateSeveral' : what}`, facts)}</span>
        {due && <DueLabel deadline={due} today={session.today} />}
      </p>
      <h3>{row.title}</h3>
      {kept && (
        <p className={cards.notSent}>
          {t(kept.isUnanswered ? 'home.unanswered' : 'home.notSent', { at: dates.moment(kept.savedAt) })}
        </p>
      )}
      <Link className={buttonClass('primary', true)} to={`/cases/${row.id}${PLACE[what]}`}>
        {t(`home.act.${what}`)} <span className="visually-hidden">{row.title}</span>
      </Link>
    </article>
  );
}
