import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { PageTitle } from '../../ui/PageTitle';
import { Empty } from '../../ui/States';
import { useChosenSession } from '../shell/chosenSession';
import { desksOf, filingKey, placeOf } from '../shell/places';
import { deskName } from '../words/procedure';
import { DeskTable } from './DeskTable';
import { FilterBar, FilterChips } from './FilterBar';
import { ListPanel } from './ListPanel';
import { useCaseFilters } from './useCaseFilters';
import styles from './CasesPage.module.css';

/** 全部件, or one desk of it: the same page with other filters. */
export function CasesPage() {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { session } = useSession();
  const { filters, sort, clear } = useCaseFilters();
  const { sessionId } = useChosenSession();
  const { desk } = filters;
  const title = desk ? deskName(words, desk) : t('nav.cases');
  const query = { ...filters, desk: desksOf(session, desk), sort: sort === 'due' ? undefined : sort, sessionId };
  const narrowed = sessionId !== undefined || Object.keys(filters).length > (desk ? 1 : 0);
  const table = { query, desk, caption: title, empty: <NothingFound narrowed={narrowed} onClear={clear} /> };
  return (
    <>
      <div className={styles.head}>
        <PageTitle key={title}>{title}</PageTitle>
        <FilterChips />
        {placeOf(session) === 'secretariat' && (
          <Link className={`${styles.file ?? ''} no-print`} to="/filings/new">
            {t(filingKey(session))}
          </Link>
        )}
      </div>
      <ListPanel>
        <FilterBar />
        <DeskTable {...table} />
      </ListPanel>
    </>
  );
}

function NothingFound({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('console');
  if (!narrowed)
    return (
      <Empty ofPage title={t('list.deskEmpty')} actions={<Link to="/">{t('nav.backToWorkbench')}</Link>}>
        {t('list.deskEmptyHint')}
      </Empty>
    );
  return (
    <Empty
      ofPage
      title={t('list.noneFound')}
      actions={
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('filter.clear')}
        </button>
      }
    >
      {t('list.noneFoundHint')}
    </Empty>
  );
}
