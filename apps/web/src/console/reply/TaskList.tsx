import { useTranslation } from 'react-i18next';
import { Tag } from '../lists/Tag';
import type { Task } from './replyDraft';
import styles from './reply.module.css';

/** What the reply still needs; what is done is said plainly, what is missing stands out. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('consoleCase');
  return (
    <nav className={`panel ${styles.tasks ?? ''}`} aria-label={t('task.title')}>
      <h2>{t('task.title')}</h2>
      <ol>
        {tasks.map(({ name, done, left }) => (
          <li key={name}>
            <a href={`#task-${name}`}>
              <span>{t(`task.${name}`)}</span>
              {done ? (
                <small>{t('task.done')}</small>
              ) : (
                <Tag tone="amber">{t(`task.left.${name}`, { count: left })}</Tag>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
