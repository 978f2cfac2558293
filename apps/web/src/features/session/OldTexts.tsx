import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../lib/session/session';
import { unsent, type UnsentText } from '../../lib/unsent';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { KeptTexts } from '../../ui/KeptTexts';
import styles from '../../ui/KeptTexts.module.css';

interface OldTextsProps {
  session: Session;
  texts: readonly UnsentText[];
  /** Every one of them has been answered; the page where the last one that is wanted belongs, if any is. */
  onAnswered: (goTo: string | undefined) => void;
}

/** What was typed here more than a day ago and never sent: gone on with or let go, as its writer says. */
export function OldTexts({ session: { account, today }, texts, onAnswered }: OldTextsProps) {
  const { t } = useTranslation('common');
  const [left, setLeft] = useState(texts);
  const [goTo, setGoTo] = useState<string>();
  const answered = (text: UnsentText, to: string | undefined) => {
    const others = left.filter((one) => one !== text);
    setLeft(others);
    setGoTo(to);
    if (others.length === 0) onAnswered(to);
  };
  const restore = (text: UnsentText) => {
    unsent.renew(account.id, text.subject);
    answered(text, text.at ?? goTo);
  };
  const discard = (text: UnsentText) => {
    unsent.drop(account.id, text.subject);
    answered(text, goTo);
  };
  return (
    <Dialog title={t('kept.old', { count: left.length })}>
      <p>{t('kept.oldHint')}</p>
      <KeptTexts
        texts={left}
        today={today}
        acts={(text) => (
          <div className={styles.acts}>
            <Button kind="primary" onClick={() => restore(text)}>
              {t('kept.restore')}
            </Button>
            <Button kind="danger" onClick={() => discard(text)}>
              {t('kept.discard')}
            </Button>
          </div>
        )}
      />
    </Dialog>
  );
}
