import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../lib/forms';
import styles from './Message.module.css';
import { useFaultsInTab } from './PageTitle';

/** What has to be put right, at the top of a form. Takes focus whenever there is something new to say. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  useFaultsInTab(errors.length > 0);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('form.putRight', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.message}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                const control = controlOf(error.field);
                control?.focus();
                control?.scrollIntoView({ block: 'center' });
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const CONTROLS = 'input, select, textarea, button';

/** The field itself, or the first control of a group; of a part that has no place of its own, the whole it belongs to. */
function controlOf(id: string): HTMLElement | null {
  const field = document.getElementById(id);
  const whole = id.lastIndexOf('.');
  if (!field && whole > 0) return controlOf(id.slice(0, whole));
  return field?.matches(CONTROLS) ? field : (field?.querySelector<HTMLElement>(CONTROLS) ?? null);
}
