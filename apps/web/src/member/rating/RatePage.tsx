import { useState, type FormEvent } from 'react';
import { REPLY_LIMITS, SATISFACTIONS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../features/cases/caseNumber';
import { DueLabel } from '../../features/due/DueLabel';
import { errorOf, fieldErrorsOf, type FieldError } from '../../lib/forms';
import { useProcedureWords, useReplyClass } from '../../lib/procedureWords';
import type { Case, Reply, Satisfaction } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useUnsent } from '../../lib/unsent';
import { ActFailure } from '../../ui/ActFailure';
import { Banner } from '../../ui/Banner';
import { Button, buttonClass } from '../../ui/Button';
import { RadioCards } from '../../ui/Choice';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { TextArea } from '../../ui/TextArea';
import { CaseLoader } from '../cases/CaseLoader';
import { mayTake, useStep } from '../cases/cases';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';

/** Rating in four presses: attitude, result, submit; words only where something is not satisfactory. */
export function RatePage() {
  return (
    <div className={page.narrow}>
      <CaseLoader>{(found) => <Rating found={found} />}</CaseLoader>
    </div>
  );
}

const unratedReply = (found: Case): Reply | undefined =>
  found.replies.find((reply) => reply.state === 'delivered' && reply.round === found.round && !reply.evaluation);

function Rating({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { today } = useSession().session;
  const reply = unratedReply(found);
  const clock = found.deadlines.find((deadline) => deadline.clock === 'rating' && deadline.standing !== 'dropped');
  const number = t('rate.of', { number: caseNumber(found, words), kind: words.kinds[found.kind] });
  return (
    <>
      <Back to={`/cases/${found.id}`}>{number}</Back>
      {reply && mayTake(found, 'rate') ? (
        <>
          <PageTitle>{t('rate.title')}</PageTitle>
          <p className={page.lead}>{t('rate.lead')}</p>
          {clock && (
            <p className={page.due}>
              <DueLabel deadline={clock} today={today} />
            </p>
          )}
          <ReplySummary found={found} reply={reply} />
          <RateForm key={reply.id} found={found} reply={reply} />
        </>
      ) : (
        <Rated found={found} />
      )}
    </>
  );
}

/** Nothing left to rate: what was said and what follows from it. */
function Rated({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const state = found.state === 'contested' || found.state === 'closed' ? found.state : 'other';
  return (
    <>
      <PageTitle>{t('rate.done')}</PageTitle>
      <Banner tone="good">
        <p>{t(`rate.follows.${state}`, { office: found.body.officeName })}</p>
      </Banner>
      <Link className={buttonClass('primary', true)} to={`/cases/${found.id}`}>
        {t('member:toCase')}
      </Link>
    </>
  );
}

function ReplySummary({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const replyClass = useReplyClass();
  const contacts = found.contacts.filter((contact) => contact.assignmentId === reply.assignmentId);
  const counted = Object.entries(Object.groupBy(contacts, (contact) => contact.way))
    .map(([way, held]) =>
      t('rate.contacts', { way: words.contactWays[way as keyof typeof words.contactWays], count: held.length }),
    )
    .join(t('member:between'));
  return (
    <section className={page.panel}>
      <h2>{t('rate.replyOf', { unit: reply.unitName })}</h2>
      <dl className={page.facts}>
        {reply.documentNumber && (
          <>
            <dt>{t('rate.documentNumber')}</dt>
            <dd>{reply.documentNumber}</dd>
          </>
        )}
        {reply.classCode && (
          <>
            <dt>{t('rate.class')}</dt>
            <dd>{replyClass(reply.classCode).label}</dd>
          </>
        )}
        {counted !== '' && (
          <>
            <dt>{t('rate.contacted')}</dt>
            <dd>{counted}</dd>
          </>
        )}
      </dl>
      <p>
        <Link to={`/cases/${found.id}`}>{t('rate.read')}</Link>
      </p>
    </section>
  );
}

interface Given {
  attitude: Satisfaction | null;
  result: Satisfaction | null;
  reason: string;
}

const NOTHING: Given = { attitude: null, result: null, reason: '' };

function RateForm({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { session } = useSession();
  const buffer = useUnsent<Given>(session.account.id, `rating.${reply.id}`);
  const [given, setGiven] = useState<Given>(() => buffer.find() ?? NOTHING);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const rate = useStep<Given>(
    () => `/replies/${reply.id}/rate`,
    ({ attitude, result, reason }) => ({ attitude, result, ...(reason === '' ? {} : { reason }) }),
  );
  const dissatisfied = given.attitude === 'dissatisfied' || given.result === 'dissatisfied';
  const change = (part: Partial<Given>) => {
    const next = { ...given, ...part };
    setGiven(next);
    buffer.keep(next);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldError[] = [];
    if (!given.attitude) missing.push({ field: 'attitude', message: t('rate.need.attitude') });
    if (!given.result) missing.push({ field: 'result', message: t('rate.need.result') });
    if (dissatisfied && given.reason.trim() === '') missing.push({ field: 'reason', message: t('rate.need.reason') });
    setErrors(missing);
    if (missing.length > 0 || rate.isPending) return;
    rate.mutate(
      { ...given, reason: dissatisfied ? given.reason.trim() : '' },
      { onSuccess: () => void buffer.drop(), onError: (error) => setErrors(fieldErrorsOf(error)) },
    );
  };

  const options = SATISFACTIONS.map((value) => ({
    value,
    label: words.satisfactions[value],
    ...(value === 'dissatisfied' ? { tone: 'bad' as const } : {}),
  }));

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {(['attitude', 'result'] as const).map((aspect) => (
        <RadioCards
          key={aspect}
          id={aspect}
          legend={t(`rate.${aspect}`)}
          error={errorOf(errors, aspect)}
          options={options}
          value={given[aspect]}
          onChange={(value) => change({ [aspect]: value })}
          inRow
        />
      ))}
      {dissatisfied && (
        <TextArea
          id="reason"
          label={t('rate.reason')}
          hint={t('rate.reasonHint')}
          error={errorOf(errors, 'reason')}
          limit={REPLY_LIMITS.ratingReason}
          rows={4}
          value={given.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {errors.length === 0 && <ActFailure error={rate.error} />}
      <Button kind="primary" type="submit" busy={rate.isPending} wide>
        {t('rate.submit')}
      </Button>
      <p className={page.lead}>{t('rate.note', { office: found.body.officeName })}</p>
    </form>
  );
}
