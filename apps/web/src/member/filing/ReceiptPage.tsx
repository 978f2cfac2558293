import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueExplanation } from '../../features/due/DueExplanation';
import { DueOnDemand } from '../../features/due/DueOnDemand';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Deadline } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Button, buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { classes } from '../../ui/classes';
import { CaseText } from '../case/CaseText';
import { CaseLoader } from '../cases/CaseLoader';
import { isUnderReview } from '../cases/cases';
import { LeadToCase } from '../cases/LeadToCase';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import styles from './filing.module.css';

/** The receipt: its number, what happens next and by when, whom to ask. It can be bookmarked and printed. */
export function ReceiptPage() {
  return (
    <div className={page.narrow}>
      <Back />
      <CaseLoader>{(found) => <Receipt found={found} />}</CaseLoader>
    </div>
  );
}

function Receipt({ found }: { found: Case }) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const { today } = useSession().session;
  const dates = useDates(today);
  // A text that was sent back and submitted again is reviewed anew.
  const review = found.deadlines.find(({ clock, standing }) => clock === 'review' && standing !== 'dropped');
  const about = { office: found.body.officeName };
  if (found.submittedAt === null) return <LeadToCase found={found} because="notSubmitted" />;
  return (
    <>
      <section className={styles.receipt}>
        <PageTitle tab={t('receipt.tab')}>{t(`receipt.title.${found.kind}`)}</PageTitle>
        {found.receiptNumber !== null && (
          <p className={styles.receiptNumber}>
            {words.receiptNumber.replace('{{number}}', String(found.receiptNumber))}
          </p>
        )}
        <p>{found.title}</p>
        <p>{t('receipt.at', { at: dates.recorded(found.submittedAt), session: found.session.name })}</p>
      </section>
      {isUnderReview(found) && (
        <section className={page.panel}>
          <h2>{t('receipt.next')}</h2>
          <ol className={styles.follows}>
            <li>
              {review
                ? t(`receipt.review.${found.kind}`, { ...about, day: dates.longDay(review.dueOn) })
                : t(`receipt.reviewSoon.${found.kind}`, about)}
            </li>
            <li>{t('receipt.dispatch')}</li>
            <li>{t('receipt.told')}</li>
          </ol>
          {review && <Why found={found} review={review} />}
        </section>
      )}
      <div className={classes(page.buttons, 'no-print')}>
        <Link className={buttonClass('primary')} to={`/cases/${found.id}`}>
          {t('member:toCase')}
        </Link>
        <Button onClick={() => window.print()}>{t('member:print')}</Button>
      </div>
      <div className="print-only">
        <CaseText found={found} />
      </div>
    </>
  );
}

/** How the day of the review came about; it comes with the case for as long as that is what the author waits for. */
function Why({ found, review }: { found: Case; review: Deadline }) {
  const { t } = useTranslation('calendar');
  const { today } = useSession().session;
  const next = found.nextDeadline;
  if (next?.id === review.id) return <DueExplanation deadline={next} today={today} />;
  return (
    <DueOnDemand kase={found} deadline={review} today={today} printed>
      {t('whyThisDay')}
    </DueOnDemand>
  );
}
