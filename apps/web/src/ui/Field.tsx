import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldFrame {
  label: ReactNode;
  /** Words beside the label, e.g. "optional". */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldFrame {
  id?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
}

/** Label, hint and error around one control, tied together for those who listen to the page. */
export function Field({ id, label, aside, hint, error, children }: FieldProps) {
  const own = useId();
  const field = id ?? own;
  const described = [hint ? `${field}-hint` : '', error ? `${field}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-wrong={error ? '' : undefined}>
      <label className={styles.label} htmlFor={field}>
        {label}
        {aside && <span className={styles.optional}> {aside}</span>}
      </label>
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
      {children({ id: field, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
