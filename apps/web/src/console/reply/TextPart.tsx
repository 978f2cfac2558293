import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { textCount } from '../words/textCount';
import styles from './reply.module.css';

interface TextPartProps {
  name: 'opening' | 'closing' | 'corrected' | 'correctedPassages' | 'correctedBecause';
  value: string;
  limit: number;
  onChange: (words: string) => void;
}

/** A part of a letter that is one text. */
export function TextPart({ name, value, limit, onChange }: TextPartProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <label className={styles.part}>
      <span>{t(`reply.${name}`)}</span>
      <Input.TextArea
        className={styles.official ?? ''}
        placeholder={t(`reply.${name}Hint`)}
        autoSize={{ minRows: 2, maxRows: 12 }}
        count={textCount(limit)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
