import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Checkbox } from '../../ui/Choice';
import { switchShortcuts, useShortcut, useShortcutsOn } from './shortcuts';
import styles from './Shell.module.css';

const KEYS = ['/', 'J', 'K', 'Enter', '1–4', 'Ctrl Enter', 'N', '?'] as const;
const NAMES = {
  '/': 'search',
  J: 'down',
  K: 'up',
  Enter: 'open',
  '1–4': 'act',
  'Ctrl Enter': 'confirm',
  N: 'next',
  '?': 'help',
} as const;

/** `?` opens the list of keys, where they can also be switched off. */
export function ShortcutList() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const on = useShortcutsOn();
  useShortcut('?', () => setOpen(true));
  if (!open) return null;
  return (
    <Dialog title={t('shortcuts.title')} onClose={() => setOpen(false)}>
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${NAMES[key]}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('shortcuts.on')} checked={on} onChange={switchShortcuts} />
    </Dialog>
  );
}
