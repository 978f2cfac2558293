import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/useSession';
import { PageTitle } from '../../ui/PageTitle';
import { useMandates } from '../mandates';
import { MyCases } from './MyCases';
import { StartCard } from './StartCard';
import { Todo } from './Todo';
import { useCurrentSession } from './currentSession';
import styles from './home.module.css';

/** First screen of a member: one thing to start, what waits for them, and how their own cases stand. */
export function HomePage() {
  const { t } = useTranslation('member');
  const { session } = useSession();
  const mandates = useMandates();
  const first = mandates[0];
  const meeting = useCurrentSession(first?.body.id);
  const about = [meeting, ...(first?.groups ?? [])].filter(Boolean).join(' · ');
  return (
    <div className={styles.home}>
      <div className={styles.greeting}>
        <PageTitle tab={t('nav.home')}>
          {t(`home.greeting.${first?.kind ?? 'suggestion'}`, { name: session.account.name })}
        </PageTitle>
        <p>{about}</p>
      </div>
      <div className={styles.start}>
        {mandates.map((mandate) => (
          <StartCard key={mandate.body.id} mandate={mandate} several={mandates.length > 1} />
        ))}
      </div>
      <div className={styles.todo}>
        <Todo />
      </div>
      <div className={styles.cases}>
        <MyCases />
      </div>
    </div>
  );
}
