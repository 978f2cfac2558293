import { Checkbox, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Option } from './fields';
import styles from './acts.module.css';

interface OptionsProps {
  options: readonly Option[];
  label: string;
  /** Any number of them. */
  several?: boolean;
  value?: string | string[];
  onChange?: (value: unknown) => void;
}

/** One of a few, or several, each with what tells it from the others. */
export function Options({ options, label, several = false, value, onChange, ...wiring }: OptionsProps) {
  const { t } = useTranslation('consoleCase');
  const drawn = options.map(({ value: of, label: name, detail }) => ({
    value: of,
    label: detail ? t('withDetail', { name, detail }) : name,
  }));
  return several ? (
    <Checkbox.Group
      {...wiring}
      className={styles.several ?? ''}
      options={drawn}
      value={[value ?? []].flat()}
      onChange={(chosen) => onChange?.(chosen)}
    />
  ) : (
    <Radio.Group
      {...wiring}
      vertical
      aria-label={label}
      options={drawn}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
