import styles from './miniTrack.module.css';

/** The track as a thin bar, for lists; what it shows is said in words beside it. */
export function MiniTrack({ passed, outOf }: { passed: number; outOf: number }) {
  return (
    <span className={styles.mini} aria-hidden="true">
      {Array.from({ length: outOf }, (_, index) => (
        <i key={index} className={index < passed ? styles.miniDone : index === passed ? styles.miniNow : undefined} />
      ))}
    </span>
  );
}
