import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { OwnSessions } from '../../features/session/OwnSessions';
import { useChooseSize } from '../../features/session/useChooseSize';
import { PasswordForm } from '../../features/password/PasswordForm';
import { PageTitle } from '../../ui/PageTitle';
import { TEXT_SIZES } from '../../lib/textSize';
import { TextSizeSwitch } from '../../ui/TextSizeSwitch';
import { ownKind } from '../shell/places';
import styles from './account.module.css';

/** 长辈版 is for light pages: a desk has the sizes alone. */
const DESK_SIZES = TEXT_SIZES.filter((size) => size !== 'elder');

/** Who one is here, the text size, one's own password, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation(['console', 'login']);
  const { session } = useSession();
  const chooseSize = useChooseSize();
  const words = useProcedureWords();
  return (
    <div className={styles.page}>
      <PageTitle>{t('nav.account')}</PageTitle>
      <section className={`panel ${styles.part ?? ''}`}>
        <dl className={`facts ${styles.facts ?? ''}`}>
          <div>
            <dt>{t('account.name')}</dt>
            <dd>{session.account.name}</dd>
          </div>
          <div>
            <dt>{t('account.login')}</dt>
            <dd>{session.account.login}</dd>
          </div>
          <div>
            <dt>{t('account.roles')}</dt>
            <dd>
              <ul>
                {session.roles.map(({ role, body, unit }) => (
                  <li key={role + (body?.id ?? unit?.id ?? '')}>
                    {role === 'secretariat' ? words.actors[ownKind(session)].secretariat : words.roles[role]}{' '}
                    <span className="muted">{(body ?? unit)?.name}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
        <TextSizeSwitch sizes={DESK_SIZES} onChoose={chooseSize} />
      </section>
      <section className={`panel ${styles.part ?? ''}`}>
        <h2>{t('login:change.title')}</h2>
        <PasswordForm />
      </section>
      <section className={`panel ${styles.part ?? ''}`}>
        <h2>{t('login:sessions.title')}</h2>
        <OwnSessions />
      </section>
    </div>
  );
}
