import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueLabel } from '../../features/due/DueLabel';
import { caseNumber } from '../../lib/caseNumber';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { buttonClass } from '../../ui/Button';
import { usePersonName } from '../../ui/PersonName';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useCases } from '../cases/cases';
import { SHOWN } from './todo';
import styles from './home.module.css';

/** What waits for the member in person: invitations, filings to confirm, texts sent back, replies to rate. */
export function Todo({ title }: { title?: string }) {
  const { t } = useTranslation('member');
  const invitations = useCases({ desk: 'invitations', limit: SHOWN });
  const filings = useCases({ desk: 'filings', limit: SHOWN });
  const toRate = useCases({ desk: 'toRate', limit: SHOWN });
  const returned = useCases({ state: 'returned', limit: SHOWN });
  const parts = [invitations, filings, toRate, returned];

  const failed = parts.find((part) => part.isError);
  const isPending = !failed && parts.some((part) => part.isPending);
  // All at once: a card that came in above others would push them down.
  const rows = (part: (typeof parts)[number]) => (isPending ? [] : (part.data?.items ?? []));
  const own = rows(returned).filter((row) => row.own);
  const count = rows(invitations).length + rows(filings).length + rows(toRate).length + own.length;
  return (
    <section aria-labelledby="todo-title">
      <h2 id="todo-title">{title ?? t('home.todo')}</h2>
      {failed && <LoadFailure error={failed.error} onRetry={() => parts.forEach((part) => void part.refetch())} />}
      {isPending && <Skeleton />}
      {!failed && parts.every((part) => part.isSuccess) && count === 0 && (
        <p className={styles.nothing}>{t('home.nothingToDo')}</p>
      )}
      {rows(toRate).map((row) => (
        <TodoCard
          key={`rate-${row.id}`}
          row={row}
          what={row.proxyPending ? 'entered' : 'rate'}
          to={row.proxyPending ? `/cases/${row.id}` : `/cases/${row.id}/rate`}
        />
      ))}
      {rows(invitations).map((row) => (
        <TodoCard key={`co-sign-${row.id}`} row={row} what="coSign" to={`/cases/${row.id}/co-sign`} />
      ))}
      {rows(filings).map((row) => (
        <TodoCard key={`filing-${row.id}`} row={row} what="filing" to={`/cases/${row.id}/filing`} />
      ))}
      {own.map((row) => (
        <TodoCard key={`returned-${row.id}`} row={row} what="returned" to={`/cases/${row.id}`} />
      ))}
    </section>
  );
}

interface TodoCardProps {
  row: CaseRow;
  what: 'rate' | 'entered' | 'coSign' | 'filing' | 'returned';
  to: string;
}

function TodoCard({ row, what, to }: TodoCardProps) {
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
  };
  return (
    <article className={styles.todoCard}>
      <p className={styles.meta}>
        <span>{t(`home.waits.${what}`, facts)}</span>
        {due && <DueLabel deadline={due} today={session.today} />}
      </p>
      <h3>{row.title}</h3>
      {kept && (
        <p className={styles.notSent}>
          {t('home.notSent', { at: dates.moment(new Date(kept.savedAt).toISOString()) })}
        </p>
      )}
      <Link className={buttonClass('primary', true)} to={to}>
        {t(`home.act.${what}`)} <span className="visually-hidden">{row.title}</span>
      </Link>
    </article>
  );
}
