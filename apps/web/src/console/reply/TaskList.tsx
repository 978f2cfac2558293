import { useTranslation } from 'react-i18next';
import { Tag } from '../lists/Tag';
import type { Task } from './replyTasks';
import styles from './reply.module.css';

interface TaskListProps {
  tasks: readonly Task[];
  /** A task was pressed: its part of the page has to be there. */
  onOpen: () => void;
}

/** What the reply still needs; what is done is said plainly, what is missing stands out. */
export function TaskList({ tasks, onOpen }: TaskListProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <nav className={`panel ${styles.tasks ?? ''}`} aria-label={t('task.title')}>
      <h2>{t('task.title')}</h2>
      <ol>
        {tasks.map(({ name, left }) => (
          <li key={name}>
            <a href={`#task-${name}`} onClick={onOpen}>
              <span>{t(`task.${name}`)}</span>
              {left === 0 ? (
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
