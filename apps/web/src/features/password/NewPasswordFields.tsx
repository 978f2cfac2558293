import { ACCOUNT_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf, type FieldError } from '../../lib/forms';
import { PasswordInput } from '../../ui/TextInput';

interface NewPasswordFieldsProps {
  password: string;
  again: string;
  errors: readonly FieldError[];
  onPassword: (value: string) => void;
  onAgain: (value: string) => void;
}

export function NewPasswordFields({ password, again, errors, onPassword, onAgain }: NewPasswordFieldsProps) {
  const { t } = useTranslation('login');
  return (
    <>
      <PasswordInput
        id="newPassword"
        label={t('newPassword.label')}
        hint={t('newPassword.hint', { least: ACCOUNT_LIMITS.password.least })}
        error={errorOf(errors, 'newPassword')}
        autoComplete="new-password"
        value={password}
        onChange={onPassword}
      />
      <PasswordInput
        id="again"
        label={t('newPassword.again')}
        error={errorOf(errors, 'again')}
        autoComplete="new-password"
        value={again}
        onChange={onAgain}
      />
    </>
  );
}
