import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePress } from '../../lib/act';
import { ActOutcome } from '../../ui/ActOutcome';
import { Dialog } from '../../ui/Dialog';
import { resetCode, type Entry } from '../api/registers';
import { CodeOnce } from './CodeOnce';

/** An account that was opened a moment ago cannot be used without a code: it is issued and shown at once. */
export function FirstCode({ account, onClose }: { account: Entry; onClose: () => void }) {
  const { t } = useTranslation('consoleRegisters');
  const { mutate, data, error, isPending } = usePress({ mutationFn: resetCode });
  useEffect(() => mutate(account.id), [mutate, account.id]);
  const name = String(account['name']);
  // A code that is on its way would come for nobody to see.
  const close = () => !isPending && onClose();
  if (data) return <CodeOnce code={data} name={name} onClose={onClose} />;
  return (
    <Dialog
      title={t('code.title', { name })}
      onClose={close}
      actions={
        <>
          <Button type="primary" loading={isPending} onClick={() => mutate(account.id)}>
            {t('code.issue')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t('code.opened')}</p>
      <ActOutcome error={error} />
    </Dialog>
  );
}
