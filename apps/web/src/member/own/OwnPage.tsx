import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ordinalInWords } from '../../lib/ordinal';
import { belongs } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { OwnSessions } from '../../features/session/OwnSessions';
import { useChooseSize } from '../../features/session/useChooseSize';
import { PasswordForm } from '../../features/password/PasswordForm';
import { Button, buttonClass } from '../../ui/Button';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { PageTitle } from '../../ui/PageTitle';
import { TextSizeSwitch } from '../../ui/TextSizeSwitch';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import styles from './own.module.css';

/** 我的: the account, how large the type is, the language, the password, where else one is signed in, the way out. */
export function OwnPage() {
  const { t } = useTranslation(['memberPages', 'member', 'common', 'login']);
  const { session, leave, speak } = useSession();
  const chooseSize = useChooseSize();
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{session.account.name}</PageTitle>
      <section className={page.panel}>
        <h2>{t('own.account')}</h2>
        <dl className={page.facts}>
          <dt>{t('own.login')}</dt>
          <dd>{session.account.login}</dd>
          {session.roles.map(
            ({ body, member }) =>
              member && (
                <div key={member.id} className={styles.seat}>
                  <dt>
                    {body?.name} {t('own.term', { number: ordinalInWords(member.termOrdinal) })}
                  </dt>
                  <dd>{[member.post, ...member.groups].filter(Boolean).join(' · ')}</dd>
                </div>
              ),
          )}
        </dl>
        <Link className={buttonClass('plain', true)} to="/cases">
          {t('member:home.allCases')}
        </Link>
      </section>
      <section className={page.panel}>
        <h2>{t('own.display')}</h2>
        <div className={styles.settings}>
          <TextSizeSwitch onChoose={chooseSize} />
          <LanguageSwitch onChoose={speak} />
        </div>
      </section>
      <section className={page.panel}>
        <details>
          <summary className={styles.summary}>
            <h2>{t('login:change.title')}</h2>
          </summary>
          <PasswordForm />
        </details>
      </section>
      <section className={page.panel}>
        <details>
          <summary className={styles.summary}>
            <h2>{t('login:sessions.title')}</h2>
          </summary>
          <OwnSessions />
        </details>
      </section>
      {belongs(session, '/console') && (
        <a className={buttonClass('plain', true)} href="/console">
          {t('own.desk')}
        </a>
      )}
      <Button wide onClick={leave}>
        {t('common:act.signOut')}
      </Button>
    </div>
  );
}
