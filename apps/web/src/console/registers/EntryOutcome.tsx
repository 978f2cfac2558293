import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/problem';
import { ActOutcome } from '../../ui/ActOutcome';
import { Banner } from '../../ui/Banner';

/** Whether a colleague has removed the entry while it stood in a form here. */
export const isGone = (error: unknown): boolean => isProblem(error, 'not-found');

/** Beside the button of a form: why an entry was not saved; that it is there no more is said by its name. */
export function EntryOutcome({ error, name }: { error: unknown; name: string }) {
  const { t } = useTranslation('consoleRegisters');
  if (!isGone(error)) return <ActOutcome error={error} />;
  return (
    <Banner tone="warning" role="alert">
      <p>{t('removedMeanwhile', { name })}</p>
    </Banner>
  );
}
