import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { DraftKeeper } from './DraftKeeper';
import { textOf, writtenPoints, type DraftText } from './draftText';
import styles from './filing.module.css';

interface ConflictDialogProps {
  mine: DraftText;
  theirs: Case;
  keeper: DraftKeeper;
}

/** The same draft was saved elsewhere meanwhile: both texts, and the person chooses. */
export function ConflictDialog({ mine, theirs, keeper }: ConflictDialogProps) {
  const { t } = useTranslation('filing');
  const dates = useDates(useSession().session.today);
  return (
    <Dialog
      title={t('conflict.title')}
      actions={
        <>
          <Button kind="primary" onClick={() => void keeper.keepMine()}>
            {t('conflict.keepMine')}
          </Button>
          <Button onClick={() => keeper.takeTheirs()}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      <p>{t('conflict.lead', { at: dates.moment(theirs.changedAt) })}</p>
      <Version name={t('conflict.mine')} text={mine} />
      <Version name={t('conflict.theirs')} text={textOf(theirs)} />
    </Dialog>
  );
}

function Version({ name, text }: { name: string; text: DraftText }) {
  const { t } = useTranslation('filing');
  const words = useProcedureWords();
  return (
    <section className={styles.version}>
      <h3>{name}</h3>
      <p>
        <b>{text.title}</b>
      </p>
      <p>{text.background}</p>
      <ol>
        {writtenPoints(text).map((point) => (
          <li key={point.key}>{point.text}</li>
        ))}
      </ol>
      {text.suggestedUnits !== '' && (
        <p>
          {t('company.units')} {text.suggestedUnits}
        </p>
      )}
      {text.disclosureWish && (
        <p>
          {t('company.wishName')} {words.disclosureWishes[text.disclosureWish]}
        </p>
      )}
    </section>
  );
}
