import { useTranslation } from 'react-i18next';
import { useLed } from '../../features/cases/led';
import { TextLeft } from '../../features/cases/TextLeft';
import { WordsOfKind } from '../../features/cases/WordsOfKind';
import { CaseTimeline } from '../../features/timeline/CaseTimeline';
import { useTimeline } from '../../features/timeline/useTimeline';
import { deliveredLetters, lettersOfRound } from '../../features/replies/rating';
import { FoldedTrack } from '../../features/track/FoldedTrack';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { CaseLoader } from '../cases/CaseLoader';
import { useForgetSent } from '../rating/useForgetSent';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { ActCard } from './ActCard';
import { CaseActs } from './CaseActs';
import { CaseFiles } from './CaseFiles';
import { CaseHead } from './CaseHead';
import { CaseText } from './CaseText';
import { CoSigners } from './CoSigners';
import { NextStep } from './NextStep';
import { Contacts } from './Contacts';
import { Promises } from './Promises';
import { Letters } from './Replies';
import { lettersToRate } from './waiting';
import { Units } from './Units';
import styles from './case.module.css';

/** A case as its proposer follows it: how far it is, what comes next and when, and every word of it. */
export function CasePage() {
  return (
    <>
      <Back />
      <CaseLoader>
        {(found) => (
          <WordsOfKind kind={found.kind}>
            <CaseView found={found} />
          </WordsOfKind>
        )}
      </CaseLoader>
    </>
  );
}

/** On a phone the history is one press away; beside the text there is room for it. */
const isNarrow = (): boolean => !window.matchMedia('(width >= 60rem)').matches;

function CaseView({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member', 'proposal']);
  useForgetSent(found);
  const led = useLed();
  const { today } = useSession().session;
  const timeline = useTimeline(found);
  const rating = lettersToRate(found);
  const others = deliveredLetters(found).filter((reply) => rating.length === 0 || reply.round !== found.round);
  const files = found.attachments.filter(
    (attachment) => attachment.purpose === 'proposal' || attachment.purpose === 'scan',
  );
  return (
    <>
      {led && (
        <Banner>
          <p>{t(`proposal:led.${led}`)}</p>
        </Banner>
      )}
      <TextLeft found={found} subjectId={found.id} />
      <article className={styles.layout} data-letters={rating.length > 0 ? '' : undefined}>
        <CaseHead found={found} />
        <ActCard found={found} />
        {rating.length > 0 && (
          <div className={styles.letters}>
            <Letters found={found} letters={lettersOfRound(found)} waiting={rating[0]} />
          </div>
        )}
        <section className={classes(page.panel, styles.track)}>
          <h2>{t('case.track')}</h2>
          <div className={styles.container}>
            <FoldedTrack stations={found.track} kind={found.kind} today={today} />
          </div>
        </section>
        <div className={styles.side}>
          <NextStep found={found} />
          <CaseActs found={found} />
        </div>
        <div className={styles.body}>
          <Letters found={found} letters={others} />
          <Promises found={found} />
          <CaseText found={found} />
          <CaseFiles files={files} />
          <Units found={found} />
          <Contacts found={found} />
          <CoSigners found={found} />
        </div>
        <div className={styles.log}>
          <section className={page.panel}>
            <details className={styles.more} open={!isNarrow()}>
              <summary>
                <h2>{t('case.history', { count: timeline.count })}</h2>
              </summary>
              <CaseTimeline timeline={timeline} kind={found.kind} today={today} />
            </details>
          </section>
          <Button className="no-print" onClick={timeline.print}>
            {t('member:print')}
          </Button>
        </div>
      </article>
    </>
  );
}
