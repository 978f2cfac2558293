import styles from './Spinner.module.css';

/** Something is under way. It is for the eye alone: the name of what it stands in stays as it is. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
