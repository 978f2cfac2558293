import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import { DueLabel } from '../../features/due/DueLabel';
import { MiniTrack } from '../../features/track/MiniTrack';
import { stateWord, useProcedureWords } from '../../lib/procedureWords';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { usePersonName } from '../../ui/PersonName';
import { STATION_COUNT, hasEnded, stationsPassed } from './progress';
import styles from './cards.module.css';

/** One case in a list: the whole card is the way in. */
export function CaseCard({ row }: { row: CaseRow }) {
  const { t } = useTranslation('member');
  const words = useProcedureWords();
  const { session } = useSession();
  const author = usePersonName()({ name: row.authorName, toldApartBy: row.authorToldApartBy });
  const units = row.replyingUnits.join(t('between'));
  // Somebody else's text that is not submitted is seen by whoever has co-signed it.
  const state = row.state === 'draft' ? t('home.awaitsSubmission') : stateWord(words, row.kind, row.state);
  const where = row.state === 'handling' && units !== '' ? t('home.withUnits', { units, state }) : state;
  return (
    <article className={styles.caseCard}>
      <p className={styles.meta}>
        <span>{caseNumber(row, words)}</span>
        <span className={styles.asides}>
          {!row.own && <span>{t('home.coSigned', { author })}</span>}
          {row.opinionsAsked > 0 && row.state === 'handling' && (
            <span>{t('home.opinions', { in: row.opinionsIn, asked: row.opinionsAsked })}</span>
          )}
          {row.round > 1 && <span>{t('home.again')}</span>}
          {row.hasCommitments && <span>{t('home.promises')}</span>}
          {row.demo && <span>{t('demo')}</span>}
        </span>
      </p>
      <h3>
        <Link className={styles.whole} to={`/cases/${row.id}`}>
          {row.title}
        </Link>
      </h3>
      {!hasEnded(row.state) && <MiniTrack passed={stationsPassed(row.state)} outOf={STATION_COUNT} />}
      <p className={styles.standing}>
        <b>{where}</b>
        {row.nextDeadline && <DueLabel deadline={row.nextDeadline} today={session.today} />}
      </p>
    </article>
  );
}
