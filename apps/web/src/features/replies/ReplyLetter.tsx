import { promisesSomething } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Reply } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import { Unbroken } from '../../ui/Unbroken';
import { caseNumber } from '../../lib/caseNumber';
import { type Answered, contactOf, copiesOf, sessionInFull } from './letterHead';
import styles from './replies.module.css';

interface ReplyLetterProps {
  reply: Reply;
  /** What it answers. */
  kase: Answered;
  today: string;
}

/** The reply as its proposers read it, in the form of an official letter. The units' preview shows the same. */
export function ReplyLetter({ reply, kase, today }: ReplyLetterProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const { opinionAdoptions } = useProcedureWords();
  const { who, telephone } = contactOf(kase, reply);
  const contact = [who && t('reply.person', { who }), telephone && t('reply.telephone', { telephone })].filter(Boolean);
  const copies = copiesOf(kase, reply);
  return (
    <article className={styles.letter} aria-label={t('reply.by', { unit: reply.unitName })}>
      <LetterHead reply={reply} kase={kase} />
      <p className={styles.salutation}>{useSalutation(kase)}</p>
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
      <Points reply={reply} kase={kase} today={today} />
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
      <footer>
        <div className={styles.foot}>
          <p>{reply.signedAs}</p>
          {reply.issuedOn && <p>{dates.fullDay(reply.issuedOn)}</p>}
        </div>
        {contact.length > 0 && (
          <p className={styles.contact}>
            <Unbroken text={t('reply.contact', { said: contact.join(t('reply.and')) })} part={telephone} />
          </p>
        )}
        {copies.length > 0 && (
          <p className={styles.copies}>{t('reply.copies', { names: copies.join(t('list.comma')) })}</p>
        )}
      </footer>
    </article>
  );
}

/** 邓波等4名代表：, 莫洪波委员： */
function useSalutation({ kind, author, coSigners }: Answered): string {
  const { t } = useTranslation('proposal');
  const said = { name: author.name, count: coSigners.length + 1 };
  return coSigners.length > 0 ? t(`reply.dearAll.${kind}`, said) : t(`reply.dear.${kind}`, said);
}

/** The degree of resolution and who may read it, the unit, the number, and what it answers. */
function LetterHead({ reply, kase }: Omit<ReplyLetterProps, 'today'>) {
  const { t } = useTranslation('proposal');
  const words = useProcedureWords();
  const { replyClasses, replyDisclosures } = words;
  const answered = { session: sessionInFull(kase), number: caseNumber(kase, words) };
  return (
    <header className={styles.head}>
      <div className={styles.marks}>
        {reply.classCode && (
          <p>
            <b>{t('reply.class')}</b> {replyClasses[reply.classCode].label}
          </p>
        )}
        {reply.disclosure && (
          <p>
            {t('reply.disclosure')} {replyDisclosures[reply.disclosure]}
          </p>
        )}
      </div>
      <p className={styles.unit} aria-hidden="true">
        {reply.signedAs}
      </p>
      <p className={styles.number}>{reply.documentNumber}</p>
      <h3>
        {reply.correctsId === null
          ? t(`reply.heading.${kase.kind}`, answered)
          : t('reply.correctionHeading', { number: reply.correctsNumber ?? '', title: kase.title })}
      </h3>
    </header>
  );
}

/** Point by point, each request above its answer and what is promised for it. */
function Points({ reply, kase, today }: ReplyLetterProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const withPromises = promisesSomething(reply.classCode);
  return reply.points.map((point, index) => {
    const request = kase.requests.find(({ id }) => id === point.requestId);
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
  });
}
