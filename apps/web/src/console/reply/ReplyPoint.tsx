import { addDays, faultInPromiseDay, lastPromiseDay, REPLY_LIMITS } from '@jianyan/shared';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Case, CaseRequest } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import type { ReplyText } from './replyText';
import { textCount } from '../words/textCount';
import styles from './reply.module.css';

type Point = ReplyText['points'][number];

interface ReplyPointProps {
  point: Point;
  request: CaseRequest | undefined;
  /** The class chosen promises something: what, and by when. */
  withPromise: boolean;
  policy: Case['policy'];
  onChange: (point: Point) => void;
}

/** One request and its answer. */
export function ReplyPoint({ point, request, withPromise, policy, onChange }: ReplyPointProps) {
  const { t } = useTranslation('consoleCase');
  const name = request ? t('reply.request', { number: request.position }) : t('reply.ownPart');
  return (
    <fieldset className={styles.point}>
      <legend>{name}</legend>
      {request && <p className={styles.asked}>{request.text}</p>}
      <Input.TextArea
        className={styles.official ?? ''}
        aria-label={t('reply.answerTo', { point: name })}
        placeholder={t('reply.answerHint')}
        autoSize={{ minRows: 4, maxRows: 24 }}
        count={textCount(REPLY_LIMITS.answer)}
        value={point.answer}
        onChange={(event) => onChange({ ...point, answer: event.target.value })}
      />
      {withPromise && (
        <div className={styles.promise}>
          <label>
            <span>{t('reply.promise')}</span>
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 6 }}
              count={textCount(REPLY_LIMITS.promise)}
              value={point.promise}
              placeholder={t('reply.promiseHint')}
              onChange={(event) => onChange({ ...point, promise: event.target.value })}
            />
          </label>
          <PromiseDay
            day={point.promiseDueOn}
            policy={policy}
            onChange={(promiseDueOn) => onChange({ ...point, promiseDueOn })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface PromiseDayProps {
  day: string | null;
  policy: Case['policy'];
  onChange: (day: string | null) => void;
}

/** By when: after today, and within the years for which the body lets anything be promised. */
function PromiseDay({ day, policy, onChange }: PromiseDayProps) {
  const { t } = useTranslation('consoleCase');
  const { today } = useSession().session;
  const dates = useDates(today);
  const id = useId();
  const last = lastPromiseDay({ today, policy });
  const fault = day === null ? undefined : faultInPromiseDay(day, { today, policy });
  return (
    <label>
      <span>{t('reply.promiseDueOn')}</span>
      <Input
        type="date"
        min={addDays(today, 1)}
        max={last}
        status={fault ? 'error' : ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault && id}
        value={day ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
      {fault && (
        <small id={id} className={styles.fault} role="status">
          {t(`reply.promiseDay.${fault}`, { day: dates.fullDay(last) })}
        </small>
      )}
    </label>
  );
}
