import type { ClipboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf, tidyText } from '../lib/text';
import { classes } from './classes';
import { Field, type FieldFrame } from './Field';
import styles from './Field.module.css';

interface TextAreaProps extends FieldFrame {
  id?: string;
  value: string;
  onChange: (value: string) => void;
  limit: number;
  rows?: number;
  name?: string;
  readOnly?: boolean;
  /** Returns true when the paste was taken care of (e.g. split into several points). */
  onPasteText?: (text: string) => boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Plain text in paragraphs. Pasted text is tidied on leaving the field; the count speaks up only when the end is near. */
export function TextArea({
  label,
  aside,
  hint,
  error,
  id,
  value,
  onChange,
  limit,
  onPasteText,
  rows = 6,
  readOnly = false,
  ...rest
}: TextAreaProps) {
  const { t } = useTranslation('common');
  const count = lengthOf(value);
  const over = count > limit;
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (onPasteText?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <Field label={label} aside={aside} hint={hint} error={error} id={id}>
      {(wiring) => (
        <>
          <textarea
            {...rest}
            {...wiring}
            className={classes(styles.input, styles.area)}
            rows={rows}
            readOnly={readOnly}
            value={value}
            onChange={(event) => !readOnly && onChange(event.target.value)}
            onBlur={() => {
              const tidy = readOnly ? value : tidyText(value);
              if (tidy !== value) onChange(tidy);
            }}
            onPaste={paste}
          />
          <p className={styles.count} data-over={over ? '' : undefined}>
            <span role={count > limit * 0.9 ? 'status' : undefined}>
              {over ? t('count.over', { count: count - limit }) : t('count.of', { count, limit })}
            </span>
          </p>
        </>
      )}
    </Field>
  );
}
