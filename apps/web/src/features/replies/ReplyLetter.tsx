import { promisesSomething } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseRequest, Reply } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import styles from './replies.module.css';

interface ReplyLetterProps {
  reply: Reply;
  requests: readonly CaseRequest[];
  /** 关于…的建议, as the letter answers it. */
  caseTitle: string;
  today: string;
}

/** The reply as its proposer reads it: point by point, each request above its answer. The units' preview shows the same. */
export function ReplyLetter({ reply, requests, caseTitle, today }: ReplyLetterProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const { replyClasses, opinionAdoptions } = useProcedureWords();
  const withPromises = promisesSomething(reply.classCode);
  return (
    <article className={styles.letter} aria-label={t('reply.by', { unit: reply.unitName })}>
      <header className={styles.head}>
        {reply.classCode && (
          <p className={styles.class}>
            <b>{t('reply.class')}</b> {replyClasses[reply.classCode].label}
          </p>
        )}
        <p className={styles.number}>{reply.documentNumber}</p>
        <h3>
          {reply.correctsId === null
            ? t('reply.heading', { title: caseTitle })
            : t('reply.correctionHeading', { number: reply.correctsNumber ?? '', title: caseTitle })}
        </h3>
      </header>
      {reply.correctsId !== null && (
        <section className={styles.point}>
          <h4>{t('reply.correctedPassages')}</h4>
          <OfficialText text={reply.correctedPassages} />
          <h4>{t('reply.correctedBecause')}</h4>
          <OfficialText text={reply.correctedBecause} />
          <h4>{t('reply.corrected')}</h4>
        </section>
      )}
      {reply.opening && <OfficialText text={reply.opening} />}
      {reply.points.map((point, index) => {
        const request = requests.find((candidate) => candidate.id === point.requestId);
        return (
          <section key={point.requestId ?? index} className={styles.point}>
            <h4 className="written">
              {request ? t('reply.onRequest', { number: request.position, text: request.text }) : t('reply.onPart')}
            </h4>
            <OfficialText text={point.answer} />
            {withPromises && point.promise && (
              <p className={styles.promise}>
                <b>{t('reply.promise')}</b> {point.promise}
                {point.promiseDueOn && ` ${t('reply.promiseBy', { day: dates.fullDay(point.promiseDueOn) })}`}
              </p>
            )}
          </section>
        );
      })}
      {reply.opinionExplanations.length > 0 && (
        <section className={styles.point}>
          <h4>{t('reply.opinions')}</h4>
          {reply.opinionExplanations.map(({ assignmentId, unitName, adoption, words }) => (
            <div key={assignmentId}>
              <p>
                <b>{unitName}</b> {adoption && opinionAdoptions[adoption]}
              </p>
              <OfficialText text={words} />
            </div>
          ))}
        </section>
      )}
      {reply.closing && <OfficialText text={reply.closing} />}
      <footer className={styles.foot}>
        <p>{reply.unitName}</p>
        {reply.signer && <p>{t('reply.signer', { name: reply.signer })}</p>}
        {reply.issuedOn && <p>{dates.fullDay(reply.issuedOn)}</p>}
      </footer>
    </article>
  );
}
