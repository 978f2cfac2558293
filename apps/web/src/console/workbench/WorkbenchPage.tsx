import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure } from '../../ui/States';
import { workbenchQuery } from '../api/cases';
import { DeskTable } from '../lists/DeskTable';
import { ListPanel } from '../lists/ListPanel';
import { SessionChip } from '../lists/SessionChip';
import { useCaseFilters } from '../lists/useCaseFilters';
import { EVERY_SESSION, useChosenSession } from '../shell/chosenSession';
import { desksOf, filingKey, ownKind, placeOf, TODO } from '../shell/places';
import { deskName } from '../words/procedure';
import { DeskTiles } from './DeskTiles';
import { Funnel } from './Funnel';
import styles from './Workbench.module.css';

/** The first page: what waits, how far the session is, and everything that is this person's to do, by due date. */
export function WorkbenchPage() {
  const { t } = useTranslation('console');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { sessionId } = useChosenSession();
  const workbench = useQuery(workbenchQuery(sessionId));
  const { filters, set } = useCaseFilters();
  const desk = filters.desk ?? TODO;
  const place = placeOf(session);
  return (
    <>
      {workbench.isPending && <div className={styles.band} data-loading="" />}
      {workbench.data && (
        <div className={styles.band}>
          <DeskTiles
            desks={workbench.data.desks}
            chosen={desk}
            onChoose={(chosen) => set('desk', chosen === TODO ? null : chosen)}
          />
        </div>
      )}
      <div className={styles.bar}>
        <PageTitle>{t('nav.workbench')}</PageTitle>
        <span className={`${styles.today ?? ''} muted`}>{dates.longDay(session.today)}</span>
        <SessionChip />
        {place === 'secretariat' && workbench.data && (
          <Funnel stations={workbench.data.funnel} kind={ownKind(session)} />
        )}
        <span className={`${styles.acts ?? ''} no-print`}>
          <Link to={`/cases?desk=${desk}`}>{t('workbench.moreFilters')}</Link>
          {place === 'secretariat' && (
            <Link to="/filings/new" className={styles.file}>
              {t(filingKey(session))}
            </Link>
          )}
        </span>
      </div>
      {workbench.isError && !workbench.data ? (
        <LoadFailure error={workbench.error} onRetry={() => void workbench.refetch()} />
      ) : (
        <Desk key={desk} desk={desk} />
      )}
    </>
  );
}

function Desk({ desk }: { desk: string }) {
  const words = useProcedureWords();
  const { session } = useSession();
  const { sessionId } = useChosenSession();
  const name = deskName(words, desk);
  const query = { desk: desksOf(session, desk), sessionId };
  const table = { query, desk, caption: name, empty: <DeskIsClear name={name} /> };
  return (
    <ListPanel>
      <h2 className="visually-hidden">{name}</h2>
      <DeskTable {...table} />
    </ListPanel>
  );
}

function DeskIsClear({ name }: { name: string }) {
  const { t } = useTranslation('console');
  const { sessions, sessionId, isMissing, choose } = useChosenSession();
  if (sessionId === undefined)
    return (
      <Empty title={t('workbench.clear', { desk: name })} actions={<Link to="/cases">{t('workbench.seeAll')}</Link>}>
        {t('workbench.clearHint')}
      </Empty>
    );
  const every = (
    <button type="button" className={styles.every} onClick={() => choose(EVERY_SESSION)}>
      {t('workbench.everySession')}
    </button>
  );
  if (isMissing)
    return (
      <Empty title={t('workbench.noSession')} actions={every}>
        {t('workbench.noSessionHint')}
      </Empty>
    );
  const session = sessions?.find(({ id }) => id === sessionId)?.name;
  return (
    <Empty {...(session && { title: t('workbench.clearInSession', { desk: name, session }) })} actions={every}>
      {t('workbench.clearInSessionHint')}
    </Empty>
  );
}
