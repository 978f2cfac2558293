import { useTranslation } from 'react-i18next';
import type { FormRead as Paper } from './fields';

interface FormReadProps {
  forms: readonly Paper[];
  value?: string;
  onChange?: (id: string) => void;
}

/** Nobody confirms what he has not seen: only opening the form fills the field in. */
export function FormRead({ forms, value, onChange }: FormReadProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <ul className="plain">
      {forms.map(({ id, name, href, unitName }) => (
        <li key={id}>
          <a href={href} target="_blank" rel="noreferrer" onClick={() => onChange?.(id)}>
            {t('signedForm.open', { unit: unitName, name })}
          </a>{' '}
          {value === id && <span className="muted">{t('signedForm.opened')}</span>}
        </li>
      ))}
    </ul>
  );
}
