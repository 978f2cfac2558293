import type { TFunction } from 'i18next';
import type { FieldError } from '../../lib/forms';

/** What is missing in the two fields of a new password; whether it is good enough is the API's to say. */
export function newPasswordErrors(password: string, again: string, t: TFunction<'login'>): FieldError[] {
  if (password === '') return [{ field: 'newPassword', message: t('need.newPassword') }];
  if (password !== again) return [{ field: 'again', message: t('need.different') }];
  return [];
}
