import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, chooseTextSize, useTextSize, type TextSize } from '../lib/textSize';
import { Segments } from './Segments';

interface TextSizeSwitchProps {
  sizes?: readonly TextSize[];
  /** A signed-in page also saves the choice with the account; by default it is kept on this device. */
  onChoose?: (size: TextSize) => void;
}

export function TextSizeSwitch({ sizes = TEXT_SIZES, onChoose = chooseTextSize }: TextSizeSwitchProps) {
  const { t } = useTranslation('common');
  return (
    <Segments
      name={t('textSize.name')}
      options={sizes.map((size) => ({ value: size, label: t(`textSize.${size}`) }))}
      value={useTextSize()}
      onChoose={onChoose}
    />
  );
}
