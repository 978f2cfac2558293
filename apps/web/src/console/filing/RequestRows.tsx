import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { newPoint, pointsTooMany, type Point } from '../../features/cases/proposalText';
import { usePointList, type PointList } from '../../features/cases/usePointList';
import { textCount } from '../words/textCount';
import styles from './filing.module.css';

interface RequestRowsProps {
  requests: readonly Point[];
  disabled: boolean;
  onChange: (requests: readonly Point[]) => void;
}

const MOST = PROPOSAL_LIMITS.requests;

/** 具体建议, point by point; a pasted list falls into its points by itself. */
export function RequestRows({ requests, disabled, onChange }: RequestRowsProps) {
  const { t } = useTranslation(['consoleCase', 'proposal']);
  const list = usePointList(requests, onChange);
  const change = (key: string, text: string) =>
    onChange(requests.map((request) => (request.key === key ? { ...request, text } : request)));
  const over = pointsTooMany({ requests });
  return (
    <div role="group" aria-label={t('text.requests')}>
      <span>{t('text.requests')}</span>
      <ListNotes list={list} />
      <p role="status" className={styles.bad}>
        {over > 0 && t('proposal:points.tooMany', { count: over, limit: MOST, total: over + MOST })}
      </p>
      {requests.map((request, index) => (
        <div key={request.key} className={styles.request}>
          <span aria-hidden="true">{index + 1}.</span>
          <Input.TextArea
            aria-label={t('filing.request', { number: index + 1 })}
            className={styles.official ?? ''}
            autoSize={{ minRows: 2, maxRows: 12 }}
            count={textCount(PROPOSAL_LIMITS.request)}
            value={request.text}
            disabled={disabled}
            onChange={(event) => change(request.key, event.target.value)}
            onPaste={(event) => {
              if (list.paste(request, event.clipboardData.getData('text/plain'))) event.preventDefault();
            }}
          />
          <Button
            aria-label={t('filing.removeRequest', { number: index + 1 })}
            disabled={disabled || requests.length === 1}
            onClick={() => list.remove(request)}
          >
            {t('assign.remove')}
          </Button>
        </div>
      ))}
      <Button disabled={disabled || requests.length >= MOST} onClick={() => onChange([...requests, newPoint()])}>
        {t('filing.addRequest')}
      </Button>
    </div>
  );
}

/** What happened to the list as a whole, and the way back. */
function ListNotes({ list: { done, undo } }: { list: PointList }) {
  const { t } = useTranslation('proposal');
  return (
    <p role="status">
      {done?.split && t('points.split', { count: done.split.count })}
      {done?.split?.leftOut && t('points.leftOut', { words: done.split.leftOut })}
      {done?.removed && t('points.removed', { number: done.removed.number })}{' '}
      {done && (
        <Button size="small" onClick={undo}>
          {t(done.split ? 'points.undoSplit' : 'points.undoRemove')}
        </Button>
      )}
    </p>
  );
}
