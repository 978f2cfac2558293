import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

interface CardOption<Value extends string> {
  value: Value;
  label: string;
  detail?: string;
  tone?: 'bad';
}

interface RadioCardsProps<Value extends string> {
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly CardOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Short options side by side, as many as fit. */
  inRow?: boolean;
  /** It cannot be changed now, and looks it. */
  locked?: boolean;
}

export function RadioCards<Value extends string>({
  id,
  legend,
  hint,
  error,
  options,
  value,
  onChange,
  inRow,
  locked = false,
}: RadioCardsProps<Value>) {
  const own = useId();
  const field = id ?? own;
  const described = [hint ? `${field}-hint` : '', error ? `${field}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.field} data-wrong={error ? '' : undefined} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${field}-error`}>
          {error}
        </p>
      )}
      <div className={styles.cards} data-row={inRow ? '' : undefined}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.card} data-tone={option.tone}>
            <input
              type="radio"
              id={index === 0 ? field : undefined}
              name={field}
              checked={value === option.value}
              disabled={locked}
              onChange={() => onChange(option.value)}
            />
            {option.label}
            {option.detail && <small>{option.detail}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckboxProps {
  id?: string;
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ id, label, detail, checked, onChange }: CheckboxProps) {
  return (
    <label className={styles.check}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
    </label>
  );
}
