import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/useSession';
import { useTextSize } from '../../lib/textSize';
import { PageTitle } from '../../ui/PageTitle';
import { Calls } from '../layout/Contact';
import { useMandates } from '../mandates';
import { MyCases } from './MyCases';
import { StartCard } from './StartCard';
import { Todo } from './Todo';
import { useCurrentSession } from './currentSession';
import styles from './home.module.css';

/**
 * First screen of a member: one thing to start, what waits for them, and how their own cases stand. In 长辈版 what waits comes
 * first, and whom to call stands among the three things to press.
 */
export function HomePage() {
  const { t } = useTranslation('member');
  const { session } = useSession();
  const mandates = useMandates();
  const first = mandates[0];
  const meeting = useCurrentSession(first?.body.id);
  const about = [meeting, ...(first?.groups ?? [])].filter(Boolean).join(' · ');
  const isElder = useTextSize() === 'elder';
  const start = (
    <div className={styles.start} key="start">
      {mandates.map((mandate) => (
        <StartCard key={mandate.body.id} mandate={mandate} several={mandates.length > 1} />
      ))}
    </div>
  );
  const todo = (
    <div className={styles.todo} key="todo">
      <Todo />
    </div>
  );
  const acts: ReactNode = isElder
    ? [
        todo,
        start,
        <div className={styles.calls} key="calls">
          <Calls />
        </div>,
      ]
    : [start, todo];
  return (
    <div className={styles.home}>
      <div className={styles.greeting}>
        <PageTitle tab={t('nav.home')}>
          {t(`home.greeting.${first?.kind ?? 'suggestion'}`, { name: session.account.name })}
        </PageTitle>
        <p>{about}</p>
      </div>
      {acts}
      <div className={styles.cases}>
        <MyCases />
      </div>
    </div>
  );
}
