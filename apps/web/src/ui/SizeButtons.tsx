import { useTranslation } from 'react-i18next';
import { useTextSize, type TextSize } from '../lib/textSize';
import styles from './SizeButtons.module.css';

/** What a press on 大字 leads to. */
const LARGER: Readonly<Record<TextSize, TextSize>> = {
  standard: 'large',
  large: 'extraLarge',
  extraLarge: 'standard',
  elder: 'standard',
};

/** 大字 and 长辈版 in the bar of every page: each button says what it leads to, and is one press. */
export function SizeButtons({ onChoose }: { onChoose: (size: TextSize) => void }) {
  const { t } = useTranslation('common');
  const size = useTextSize();
  const offered: readonly TextSize[] = size === 'elder' ? ['standard'] : [LARGER[size], 'elder'];
  return (
    <div className={styles.sizes} role="group" aria-label={t('textSize.name')}>
      {offered.map((to) => (
        <button key={to === 'elder' ? to : 'larger'} type="button" onClick={() => onChoose(to)}>
          <span>{t(size === 'elder' ? 'textSize.leaveElder' : `textSize.to.${to}`)}</span>
        </button>
      ))}
    </div>
  );
}
