import styles from './fault.module.css';

/** What is wrong, under the field that has it; the summary above has said it aloud. */
export const Fault = ({ children }: { children: string | undefined }) =>
  children === undefined ? null : <p className={styles.fault}>{children}</p>;
