import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { touchSession } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Five minutes before the session ends for want of activity: one press goes on. Nothing on the page is touched. */
export function IdleWarning({ minutes }: { minutes: number }) {
  const { t } = useTranslation('common');
  const { replace, leave } = useSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const goOn = async () => {
    setBusy(true);
    setFailure(null);
    try {
      replace(await touchSession());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t('idle.title')}
      onClose={() => void goOn()}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void goOn()}>
            {t('idle.goOn')}
          </Button>
          <Button onClick={leave}>{t('act.signOut')}</Button>
        </>
      }
    >
      <p role="timer">{t('idle.minutesLeft', { count: minutes })}</p>
      <ActFailure error={failure} />
    </Dialog>
  );
}
