import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionLost, isProblem } from '../lib/problem';
import { Button } from './Button';
import styles from './Message.module.css';
import { PageTitle } from './PageTitle';

/**
 * Nothing is shown for the first 300 ms: most answers are there by then, and a flash of grey only disturbs. What stands below
 * can wait for it by `data-loading`, so that it is not pushed down.
 */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return <div data-loading="" />;
  return (
    <div role="status" data-loading="">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.bone} style={{ width: `${String(100 - ((line * 23) % 45))}%` }} />
      ))}
    </div>
  );
}

interface EmptyProps {
  title?: string;
  /** It stands for the whole page, right below its heading. */
  ofPage?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

/** Says why there is nothing and what could be done next. */
export function Empty({ title, ofPage = false, children, actions }: EmptyProps) {
  const Heading = ofPage ? 'h2' : 'h3';
  return (
    <div className={styles.state}>
      {title && <Heading>{title}</Heading>}
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

interface LoadFailureProps {
  error: unknown;
  onRetry: () => void;
  /** Nothing else is on the page: what went wrong is its heading. */
  asPage?: boolean;
}

/** A page or part that could not be fetched. */
export function LoadFailure({ error, onRetry, asPage = false }: LoadFailureProps) {
  const { t } = useTranslation('common');
  const missing = isProblem(error) && error.status === 404;
  return (
    <div className={styles.state} role="alert">
      {asPage ? <PageTitle>{failureTitle(error, t)}</PageTitle> : <h2>{failureTitle(error, t)}</h2>}
      <p>{reason(error, t)}</p>
      {isProblem(error) && error.requestId && error.isServerFault && (
        <p>{t('failure.reference', { id: error.requestId })}</p>
      )}
      {!missing && (
        <div className={styles.actions}>
          <Button onClick={onRetry}>{t('act.retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** A part of a page that was asked for and did not come. */
export function PartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="no-print">
      <p role="alert">
        <b>{failureTitle(error, t)}</b> {isProblem(error) ? error.message : t('failure.offlineHint')}
      </p>
      <Button kind="quiet" onClick={onRetry}>
        {t('act.retry')}
      </Button>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'common'>>['t'];

/** Nobody has filled in anything yet: what the address asks for cannot be read. */
function reason(error: unknown, t: Translate): string {
  if (!isProblem(error)) return t('failure.offlineHint');
  return error.status === 422 ? t('failure.unreadable') : error.message;
}

function failureTitle(error: unknown, t: Translate): string {
  if (error instanceof ConnectionLost) return t('failure.offline');
  if (isProblem(error) && error.status === 404) return t('failure.missing');
  if (isProblem(error) && error.status === 403) return t('failure.noRight');
  return t('failure.notLoaded');
}
