import { useId, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { Track } from './Track';
import styles from './track.module.css';

/** So few are not worth a press. */
const WORTH_FOLDING = 2;

/** The track where it stands upright: what has been passed is folded away but for the last of it. Lying down it stays whole. */
export function FoldedTrack(props: ComponentProps<typeof Track>) {
  const { t } = useTranslation('proposal');
  const [isFolded, setFolded] = useState(true);
  const id = useId();
  const { stations } = props;
  const folded = stations.filter(
    ({ standing }, place) => standing === 'done' && stations[place + 1]?.standing === 'done',
  ).length;
  if (folded < WORTH_FOLDING) return <Track {...props} />;
  return (
    <div id={id} className={classes(isFolded && styles.folded)}>
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={!isFolded}
        aria-controls={id}
        onClick={() => setFolded(!isFolded)}
      >
        {t('track.passed', { count: folded })}
      </button>
      <Track {...props} />
    </div>
  );
}
