import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { LANGUAGES } from '../../lib/language';
import { useSession } from '../../lib/session/useSession';
import { Seal } from '../../ui/Seal';
import { unreadCountQuery } from '../api/notices';
import { PersonMenu } from './PersonMenu';
import { SearchBox } from './SearchBox';
import { SessionSwitch } from './SessionSwitch';
import { placeOf } from './places';
import styles from './Shell.module.css';

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const { session } = useSession();
  const readsCases = placeOf(session) !== 'admin';
  return (
    <header className={styles.top}>
      <button type="button" className={styles.burger} onClick={onMenu} aria-label={t('nav.menu')}>
        <span aria-hidden="true" />
      </button>
      <Link to="/" className={styles.home}>
        <Seal />
        <span className="visually-hidden">{t('nav.workbench')}</span>
      </Link>
      {readsCases && <SessionSwitch />}
      {readsCases && <SearchBox />}
      <div className={styles.who}>
        {readsCases && <UnreadLink />}
        <LanguageToggle />
        <PersonMenu />
      </div>
    </header>
  );
}

function UnreadLink() {
  const { t } = useTranslation('console');
  const { data: unread = 0 } = useQuery(unreadCountQuery);
  return (
    <Link to="/messages" className={styles.unread}>
      {unread > 0 ? t('nav.unread', { count: unread }) : t('nav.messages')}
    </Link>
  );
}

/** The other language, in its own words. */
function LanguageToggle() {
  const { t, i18n } = useTranslation('common');
  const { speak } = useSession();
  const other = LANGUAGES.find((language) => language !== i18n.language) ?? 'zh-CN';
  return (
    <button type="button" className={styles.plain} lang={other} onClick={() => void speak(other)}>
      {t(`language.${other}`)}
    </button>
  );
}
