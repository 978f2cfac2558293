import type { Case } from '../../lib/schemas';
import { Opinions } from './Opinions';
import { TextTab } from './TextTab';
import { UnitsTable } from './UnitsTable';
import styles from './handling.module.css';

/** Who handles the case and by when, what it asks for, and what the co-handlers say: read beside each other. */
export function HandlingTab({ kase }: { kase: Case }) {
  return (
    <div className={styles.handling}>
      <div className={styles.units}>
        <UnitsTable kase={kase} />
      </div>
      <div className={styles.text}>
        <TextTab kase={kase} />
      </div>
      <div className={styles.opinions}>
        <Opinions assignments={kase.assignments} />
      </div>
    </div>
  );
}
