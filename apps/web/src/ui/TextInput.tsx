import { useState, type InputHTMLAttributes, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldFrame } from './Field';
import styles from './Field.module.css';

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'>;

interface TextInputProps extends FieldFrame, NativeInput {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function TextInput({ label, aside, hint, error, id, value, onChange, ...rest }: TextInputProps) {
  return (
    <Field label={label} aside={aside} hint={hint} error={error} id={id}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A password that can be looked at, and that says when caps lock is on. */
export function PasswordInput({ label, hint, error, id, value, onChange, ...rest }: TextInputProps) {
  const { t } = useTranslation('common');
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => (
        <>
          <div className={styles.withButton}>
            <input
              {...rest}
              {...wiring}
              className={styles.input}
              type={visible ? 'text' : 'password'}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
            />
            <button
              type="button"
              className={styles.inside}
              aria-pressed={visible}
              aria-controls={wiring.id}
              onClick={() => setVisible(!visible)}
            >
              {visible ? t('password.hide') : t('password.show')}
            </button>
          </div>
          <p role="status" className={styles.hint}>
            {capsLock && !visible ? t('password.capsLock') : ''}
          </p>
        </>
      )}
    </Field>
  );
}
