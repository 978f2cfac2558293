import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnbornText } from '../../features/cases/unborn';
import { useDates } from '../../lib/dates';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { addressOfUnborn, textOnDevice } from './drafts';
import styles from './home.module.css';

interface DraftRowsProps {
  rows: readonly CaseRow[];
  /** New ones that the server does not know yet. */
  onDevice: readonly UnbornText[];
}

/** Drafts, each the way to go on with it. */
export function DraftRows({ rows, onDevice }: DraftRowsProps) {
  const { t } = useTranslation('member');
  const { account, today } = useSession().session;
  const dates = useDates(today);
  const savedOf = (draft: CaseRow) => {
    const kept = unsent.about(account.id, draft.id);
    if (kept) return t('home.notUploaded', { at: dates.moment(kept.savedAt) });
    return t('home.draftSaved', { at: dates.moment(draft.changedAt) });
  };
  if (rows.length + onDevice.length === 0) return null;
  return (
    <ul className={styles.drafts} aria-label={t('home.drafts')}>
      {onDevice.map((text) => (
        <li key={text.key}>
          <Link to={addressOfUnborn(text)}>
            <b>{text.words.split('\n')[0] || t('home.untitled')}</b>
            <span className={styles.quiet}>{t('home.onDevice', { at: dates.moment(text.savedAt) })}</span>
          </Link>
        </li>
      ))}
      {rows.map((draft) => (
        <li key={draft.id}>
          <Link to={`/drafts/${draft.id}/check`}>
            <b>{(textOnDevice(account.id, draft).title ?? draft.title) || t('home.untitled')}</b>
            <span className={styles.quiet}>{savedOf(draft)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
