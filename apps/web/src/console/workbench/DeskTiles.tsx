import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Workbench } from '../../lib/schemas';
import { classes } from '../../ui/classes';
import { TODO, TODO_ONLY } from '../shell/places';
import { deskName } from '../words/procedure';
import styles from './Workbench.module.css';

interface DeskTilesProps {
  desks: Workbench['desks'];
  chosen: string;
  onChoose: (desk: string) => void;
}

/** What is to do next, and counts that are filters: pressing one shows exactly the cases it counts. */
export function DeskTiles({ desks, chosen, onChoose }: DeskTilesProps) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const shown = desks.filter(({ desk }) => !TODO_ONLY.includes(desk));
  return (
    <section className={`${styles.tiles ?? ''} no-print`} aria-label={t('workbench.desks')}>
      <button type="button" className={styles.tile} aria-pressed={chosen === TODO} onClick={() => onChoose(TODO)}>
        <span>{deskName(words, TODO)}</span>
      </button>
      {shown.map(({ desk, count, overdue }) => (
        <button
          key={desk}
          type="button"
          title={overdue > 0 && desk !== 'overdue' ? t('workbench.overdue', { count: overdue }) : undefined}
          className={classes(styles.tile, count > 0 && styles[desk])}
          aria-pressed={desk === chosen}
          onClick={() => onChoose(desk)}
        >
          <b>{count}</b>
          <span>{deskName(words, desk)}</span>
          {overdue > 0 && desk !== 'overdue' && (
            <span className="visually-hidden">{t('workbench.overdue', { count: overdue })}</span>
          )}
        </button>
      ))}
    </section>
  );
}
