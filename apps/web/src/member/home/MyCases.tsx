import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/Button';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { useCases } from '../cases/cases';
import { useMandates } from '../mandates';
import { CaseCard } from './CaseCard';
import styles from './home.module.css';

const SHOWN = 8;

/** Own texts are among them, and stand on another page. */
const DRAFTS_LOOKED_AT = 50;

/** The member's own cases under way, the next due date first; before them what he has co-signed and nobody has submitted yet. */
export function MyCases() {
  const { t } = useTranslation('member');
  const mandates = useMandates();
  const kind = mandates.length === 1 ? (mandates[0]?.kind ?? 'suggestion') : 'both';
  const cases = useCases({ desk: 'own', limit: SHOWN });
  const drafts = useCases({ state: 'draft', limit: DRAFTS_LOOKED_AT });
  const coSigned = drafts.data?.items.filter(({ own, invited }) => !own && !invited) ?? [];
  const rows = [...coSigned, ...(cases.data?.items ?? [])];
  // All at once: what came in above others would push them down.
  const isPending = cases.isPending || drafts.isPending;
  return (
    <section aria-labelledby="cases-title">
      <h2 id="cases-title">{t(`home.mine.${kind}`)}</h2>
      {isPending && <Skeleton lines={5} />}
      {cases.isError && <LoadFailure error={cases.error} onRetry={() => void cases.refetch()} />}
      {!isPending && cases.isSuccess && rows.length === 0 && <Empty>{t(`home.noCases.${kind}`)}</Empty>}
      {!isPending && rows.map((row) => <CaseCard key={row.id} row={row} />)}
      {!isPending && cases.isSuccess && (
        <p className={styles.all}>
          <Link className={buttonClass('plain', true)} to="/cases">
            {t('home.allCases')}
          </Link>
        </p>
      )}
    </section>
  );
}
