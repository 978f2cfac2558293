import { useTranslation } from 'react-i18next';
import { Tag } from '../lists/Tag';
import type { Task } from './replyTasks';
import styles from './reply.module.css';

interface TaskListProps {
  tasks: readonly Task[];
  /** A task was pressed: its part of the page has to be there. */
  onOpen: () => void;
}

/** The one place that says what the letter still lacks: first what is missing, counted, then what is done, plainly. */
export function TaskList({ tasks, onOpen }: TaskListProps) {
  const { t } = useTranslation('consoleCase');
  const missing = tasks.filter(({ left }) => left > 0);
  const done = tasks.filter(({ left }) => left === 0);
  return (
    <nav className={`panel ${styles.tasks ?? ''}`} aria-label={t('task.title')}>
      <h2>{missing.length > 0 ? t('task.missing', { count: missing.length }) : t('task.whole')}</h2>
      <ol>
        {[...missing, ...done].map(({ name, left, lacks }) => (
          <li key={name}>
            <a href={`#task-${name}`} onClick={onOpen}>
              <span className={left === 0 ? styles.taskDone : undefined}>{t(`task.${name}`)}</span>
              {left === 0 ? (
                <small>{t('task.done')}</small>
              ) : (
                <Tag tone="amber">{t(`task.left.${lacks}`, { count: left })}</Tag>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
