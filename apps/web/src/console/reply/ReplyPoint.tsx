import { REPLY_LIMITS } from '@jianyan/shared';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRequest } from '../../lib/schemas';
import type { ReplyText } from './replyText';
import { textCount } from '../words/textCount';
import styles from './reply.module.css';

type Point = ReplyText['points'][number];

interface ReplyPointProps {
  point: Point;
  request: CaseRequest | undefined;
  /** The class chosen promises something: what, and by when. */
  withPromise: boolean;
  onChange: (point: Point) => void;
}

/** One request and its answer. */
export function ReplyPoint({ point, request, withPromise, onChange }: ReplyPointProps) {
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
          <label>
            <span>{t('reply.promiseDueOn')}</span>
            <Input
              type="date"
              value={point.promiseDueOn ?? ''}
              onChange={(event) => onChange({ ...point, promiseDueOn: event.target.value || null })}
            />
          </label>
        </div>
      )}
    </fieldset>
  );
}
