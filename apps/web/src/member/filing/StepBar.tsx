import { useTranslation } from 'react-i18next';
import type { CaseKind } from '../../lib/schemas';
import { STEPS, type StepName } from './steps';
import styles from './filing.module.css';

/** Where one is among the screens. */
export function StepBar({ step, kind }: { step: StepName; kind: CaseKind }) {
  const { t } = useTranslation('filing');
  const at = STEPS.indexOf(step);
  return (
    <div className={styles.steps}>
      <p>{t('stepOf', { what: t(`kind.${kind}`), at: at + 1, of: STEPS.length })}</p>
      <span className={styles.bar} aria-hidden="true">
        {STEPS.map((name, index) => (
          <i key={name} data-done={index <= at ? '' : undefined} />
        ))}
      </span>
    </div>
  );
}
