import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, chooseTextSize, useTextSize } from '../lib/textSize';
import { Segments } from './Segments';

export function TextSizeSwitch() {
  const { t } = useTranslation('common');
  return (
    <Segments
      name={t('textSize.name')}
      options={TEXT_SIZES.map((size) => ({ value: size, label: t(`textSize.${size}`) }))}
      value={useTextSize()}
      onChoose={chooseTextSize}
    />
  );
}
