import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { Seal } from '../../ui/Seal';
import { workbenchQuery } from '../api/cases';
import { unreadCountQuery } from '../api/notices';
import { REGISTER_NAMES } from '../api/registers';
import { deskName } from '../words/procedure';
import { filingKey, MENU_DESKS, placeOf, worksFor } from './places';
import { MenuLink } from './MenuLink';
import { useChosenSession } from './chosenSession';
import styles from './SideMenu.module.css';

export function SideMenu() {
  const { t } = useTranslation(['console', 'common']);
  const { session } = useSession();
  const place = placeOf(session);
  const office = worksFor(session);
  return (
    <nav className={styles.menu} aria-label={t('nav.main')}>
      <div className={styles.brand}>
        <Seal />
        <div>
          <b>{t('common:product')}</b>
          <span>{office ? (office.of ?? office.name) : t('nav.administration')}</span>
        </div>
      </div>
      {place === 'admin' ? <RegisterLinks /> : <CaseLinks />}
    </nav>
  );
}

function CaseLinks() {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { session } = useSession();
  const { sessionId } = useChosenSession();
  const { data: workbench } = useQuery(workbenchQuery(sessionId));
  const { data: unread } = useQuery(unreadCountQuery);
  const place = placeOf(session);
  const counts = new Map(workbench?.desks.map(({ desk, count }) => [desk, count]));
  // All of them until their counts are there: what stands below would be pushed down.
  const desks = MENU_DESKS[place].filter((desk) => !workbench || counts.has(desk));
  return (
    <>
      <MenuLink to="/">{t('nav.workbench')}</MenuLink>
      {desks.map((desk) => (
        <MenuLink key={desk} to={`/cases?desk=${desk}`} count={counts.get(desk)}>
          {deskName(words, desk)}
        </MenuLink>
      ))}
      <p className={styles.group}>{t('nav.files')}</p>
      <MenuLink to="/cases">{t('nav.cases')}</MenuLink>
      {place === 'secretariat' && <MenuLink to="/filings/new">{t(filingKey(session))}</MenuLink>}
      <MenuLink to="/messages" count={unread || undefined}>
        {t('nav.messages')}
      </MenuLink>
    </>
  );
}

function RegisterLinks() {
  const { t } = useTranslation('console');
  return (
    <>
      <p className={styles.group}>{t('nav.registers')}</p>
      {REGISTER_NAMES.map((register) => (
        <MenuLink key={register} to={`/registers/${register}`}>
          {t(`register.${register}`)}
        </MenuLink>
      ))}
    </>
  );
}
