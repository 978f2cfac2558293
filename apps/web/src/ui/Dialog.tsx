import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  /** Without it the dialog can only be answered, not closed. */
  onClose?: () => void;
  /** It went with what it was about, and nobody has closed it: the place it has in the browser's history is given back. */
  onGone?: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog: focus stays inside, Escape closes, the page behind is inert. */
export function Dialog({ title, onClose, onGone, actions, children }: DialogProps) {
  const { t } = useTranslation('common');
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Closed while it still stands on the page: only then does the browser give the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  useGoneWithPlace(ref, onGone);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby={onClose ? 'closerequest' : 'none'}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // Where that is unknown, a second Escape closes without asking: what is still to be answered comes back.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className={styles.close} aria-label={t('act.close')} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <div className={styles.body}>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}

/** Calls when the dialog is gone, but the page is still there and still at the place in the history where it was opened. */
function useGoneWithPlace(ref: RefObject<HTMLDialogElement | null>, onGone: (() => void) | undefined): void {
  const latest = useRef(onGone);
  useEffect(() => {
    latest.current = onGone;
  });
  useLayoutEffect(() => {
    const dialog = ref.current;
    const page = dialog?.closest('body > *');
    const place = placeNow();
    return () =>
      queueMicrotask(() => {
        if (!dialog?.isConnected && page?.isConnected && placeNow() === place) latest.current?.();
      });
  }, [ref]);
}

/** Which entry of the browser's history the page is at, as the router marks them. */
const placeNow = (): unknown => (window.history.state as { key?: unknown } | null)?.key;
