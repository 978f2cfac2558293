import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Workbench } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { workbenchQuery } from '../api/cases';
import { CaseTable } from '../lists/CaseTable';
import { SignDesk } from '../lists/SignDesk';
import { useCaseFilters } from '../lists/useCaseFilters';
import { useChosenSession } from '../shell/chosenSession';
import { filingKey, ownKind, placeOf } from '../shell/places';
import { deskName } from '../words/procedure';
import { DeskTiles } from './DeskTiles';
import { Funnel } from './Funnel';
import styles from './Workbench.module.css';

/** The first page: what waits, how far the session is, and the cases themselves by due date. */
export function WorkbenchPage() {
  const { t } = useTranslation('console');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { sessionId } = useChosenSession();
  const workbench = useQuery(workbenchQuery(sessionId));
  return (
    <>
      <div className={styles.head}>
        <PageTitle>{t('nav.workbench')}</PageTitle>
        <p className="muted">{dates.longDay(session.today)}</p>
      </div>
      {workbench.isPending && <Skeleton lines={4} />}
      {workbench.isError && !workbench.data && (
        <LoadFailure error={workbench.error} onRetry={() => void workbench.refetch()} />
      )}
      {/* Each session begins at its own first desk; while its counts are on their way those before stay. */}
      {workbench.data && <Desks key={workbench.data.sessionId ?? 'every'} workbench={workbench.data} />}
    </>
  );
}

function Desks({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('console');
  const { session } = useSession();
  const words = useProcedureWords();
  const { filters, set } = useCaseFilters();
  const { sessionId } = useChosenSession();
  const place = placeOf(session);
  // The desk that was pressed, else the first with something on it; it stays when its last case is done.
  const [first] = useState(() => (workbench.desks.find(({ count }) => count > 0) ?? workbench.desks[0])?.desk);
  const desk = filters.desk ?? first;
  if (!desk) return null;
  const name = deskName(words, desk);
  const table = { query: { desk, sessionId }, desk, caption: name, empty: <DeskIsClear name={name} /> };
  return (
    <>
      <DeskTiles desks={workbench.desks} chosen={desk} onChoose={(chosen) => set('desk', chosen)} />
      {place === 'secretariat' && <Funnel stations={workbench.funnel} kind={ownKind(session)} />}
      <section className="panel" aria-labelledby="to-do">
        <div className={styles.bar}>
          <h2 id="to-do">{t('workbench.toDo')}</h2>
          <span className="muted">{name}</span>
          <span className={styles.acts}>
            <Link to={`/cases?desk=${desk}`}>{t('workbench.moreFilters')}</Link>
            {place === 'secretariat' && (
              <Link to="/filings/new" className={styles.file}>
                {t(filingKey(session))}
              </Link>
            )}
          </span>
        </div>
        {place === 'unit' && desk === 'sign' ? <SignDesk key={desk} {...table} /> : <CaseTable key={desk} {...table} />}
      </section>
    </>
  );
}

function DeskIsClear({ name }: { name: string }) {
  const { t } = useTranslation('console');
  return (
    <Empty title={t('workbench.clear', { desk: name })} actions={<Link to="/cases">{t('workbench.seeAll')}</Link>}>
      {t('workbench.clearHint')}
    </Empty>
  );
}
