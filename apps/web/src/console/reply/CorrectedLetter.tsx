import { useTranslation } from 'react-i18next';
import { correctedBy } from '../../features/replies/corrections';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import styles from './reply.module.css';

/** Below a correction the letter that it puts right: nobody checks, issues or reads the one without the other, on paper neither. */
export function CorrectedLetter({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { today } = useSession().session;
  const corrected = correctedBy(kase, reply);
  if (!corrected?.readable) return null;
  return (
    <section className={`panel ${styles.letter ?? ''} ${styles.corrected ?? ''}`} aria-labelledby="corrected">
      <h2 id="corrected">{t('reply.correctedLetter')}</h2>
      <ReplyLetter reply={corrected} kase={kase} today={today} />
    </section>
  );
}
