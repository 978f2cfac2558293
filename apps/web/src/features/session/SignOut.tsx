import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionLost } from '../../lib/problem';
import type { Session } from '../../lib/session/session';
import { unsent } from '../../lib/unsent';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { KeptTexts } from '../../ui/KeptTexts';
import { signOutHere } from './leaving';

interface SignOutProps {
  session: Session;
  /** Why nobody could be signed out, if that was tried. */
  tried: Error | null;
  /** Goes on as before. */
  onStay: () => void;
}

/**
 * The way out where it is not open: what the server does not have is shown and asked about, for leaving deletes it from this
 * device; and where nobody could be signed out, that is said. Nothing is deleted then.
 */
export function SignOut({ session: { account, today }, tried, onStay }: SignOutProps) {
  const { t } = useTranslation('common');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(tried);
  const leave = async () => {
    setBusy(true);
    setFailure(null);
    await signOutHere().catch((error: unknown) =>
      setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    setBusy(false);
  };
  const own = unsent.of(account.id);
  const others = unsent.ofOthers(account.id);
  const isKept = own.length + others > 0;
  return (
    <Dialog
      title={t(failure ? 'leave.failed' : 'leave.ask')}
      onClose={() => !busy && onStay()}
      actions={
        <>
          <Button onClick={() => !busy && onStay()}>{t('leave.stay')}</Button>
          <Button kind={isKept ? 'danger' : 'plain'} busy={busy} onClick={() => void leave()}>
            {t(isKept ? 'leave.discard' : 'act.signOut')}
          </Button>
        </>
      }
    >
      {failure && (
        <Banner tone="warning" role="alert">
          <p>{t(failure instanceof ConnectionLost ? 'leave.offline' : 'leave.notNow')}</p>
        </Banner>
      )}
      {isKept && <p>{t('leave.deletes')}</p>}
      <KeptTexts texts={own} today={today} />
      {others > 0 && <p>{t('leave.others', { count: others })}</p>}
    </Dialog>
  );
}
