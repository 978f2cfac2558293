import { useTranslation } from 'react-i18next';
import { ProposalVersion } from '../../features/cases/ProposalVersion';
import type { ProposalText } from '../../features/cases/proposalText';
import { useDates } from '../../lib/dates';
import type { DraftOnPage } from '../../lib/draft/useDraft';
import { useSession } from '../../lib/session/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './filing.module.css';

/** The same draft was saved elsewhere meanwhile: both texts, and the person chooses. */
export function ConflictDialog({ draft }: { draft: DraftOnPage<ProposalText> }) {
  const { t } = useTranslation('filing');
  const dates = useDates(useSession().session.today);
  const { text, theirs } = draft;
  if (!theirs) return null;
  return (
    <Dialog
      title={t('conflict.title')}
      actions={
        <>
          <Button kind="primary" onClick={() => void draft.keepMine()}>
            {t('conflict.keepMine')}
          </Button>
          <Button onClick={draft.takeTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      {theirs.savedAt && <p>{t('conflict.lead', { at: dates.moment(theirs.savedAt) })}</p>}
      <section className={styles.version} aria-label={t('conflict.mine')} tabIndex={0}>
        <h3>{t('conflict.mine')}</h3>
        <ProposalVersion text={text} />
      </section>
      <section className={styles.version} aria-label={t('conflict.theirs')} tabIndex={0}>
        <h3>{t('conflict.theirs')}</h3>
        <ProposalVersion text={theirs.text} />
      </section>
    </Dialog>
  );
}
