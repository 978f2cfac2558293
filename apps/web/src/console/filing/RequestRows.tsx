import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { newPoint, splitPoint, type Point } from '../../features/cases/proposalText';
import { pointsOf } from '../../lib/text';
import { textCount } from '../words/textCount';
import styles from './filing.module.css';

interface RequestRowsProps {
  requests: readonly Point[];
  disabled: boolean;
  onChange: (requests: readonly Point[]) => void;
}

/** 具体建议, point by point; a pasted list falls into its points by itself. */
export function RequestRows({ requests, disabled, onChange }: RequestRowsProps) {
  const { t } = useTranslation('consoleCase');
  const change = (key: string, text: string) =>
    onChange(requests.map((request) => (request.key === key ? { ...request, text } : request)));
  const paste = ({ key, text }: Point, pasted: string): boolean => {
    const parts = pointsOf(pasted);
    if (parts.length < 2 || text.trim() !== '') return false;
    onChange(splitPoint(requests, key, parts));
    return true;
  };
  return (
    <div role="group" aria-label={t('text.requests')}>
      <span>{t('text.requests')}</span>
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
              if (paste(request, event.clipboardData.getData('text/plain'))) event.preventDefault();
            }}
          />
          <Button
            aria-label={t('filing.removeRequest', { number: index + 1 })}
            disabled={disabled || requests.length === 1}
            onClick={() => onChange(requests.filter(({ key }) => key !== request.key))}
          >
            {t('assign.remove')}
          </Button>
        </div>
      ))}
      <Button
        disabled={disabled || requests.length >= PROPOSAL_LIMITS.requests}
        onClick={() => onChange([...requests, newPoint()])}
      >
        {t('filing.addRequest')}
      </Button>
    </div>
  );
}
