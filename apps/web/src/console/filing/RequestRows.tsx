import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { pointsOf } from '../../lib/text';
import type { FiledText } from './filedText';
import { textCount } from '../words/textCount';
import styles from './filing.module.css';

interface RequestRowsProps {
  requests: FiledText['requests'];
  disabled: boolean;
  onChange: (requests: FiledText['requests']) => void;
}

/** 具体建议, point by point; a pasted list falls into its points by itself. */
export function RequestRows({ requests, disabled, onChange }: RequestRowsProps) {
  const { t } = useTranslation('consoleCase');
  const change = (index: number, text: string) =>
    onChange(requests.map((request, at) => (at === index ? { ...request, text } : request)));
  const paste = (index: number, pasted: string): boolean => {
    const [first, ...others] = pointsOf(pasted);
    if (first === undefined || others.length === 0 || requests[index]?.text.trim()) return false;
    const changed = [...requests];
    changed.splice(index, 1, { ...changed[index], text: first }, ...others.map((text) => ({ text })));
    onChange(changed.slice(0, PROPOSAL_LIMITS.requests));
    return true;
  };
  return (
    <div role="group" aria-label={t('text.requests')}>
      <span>{t('text.requests')}</span>
      {requests.map((request, index) => (
        <div key={request.id ?? `new-${String(index)}`} className={styles.request}>
          <span aria-hidden="true">{index + 1}.</span>
          <Input.TextArea
            aria-label={t('filing.request', { number: index + 1 })}
            className={styles.official ?? ''}
            autoSize={{ minRows: 2, maxRows: 12 }}
            count={textCount(PROPOSAL_LIMITS.request)}
            value={request.text}
            disabled={disabled}
            onChange={(event) => change(index, event.target.value)}
            onPaste={(event) => {
              if (paste(index, event.clipboardData.getData('text/plain'))) event.preventDefault();
            }}
          />
          <Button
            aria-label={t('filing.removeRequest', { number: index + 1 })}
            disabled={disabled || requests.length === 1}
            onClick={() => onChange(requests.filter((_, at) => at !== index))}
          >
            {t('assign.remove')}
          </Button>
        </div>
      ))}
      <Button
        disabled={disabled || requests.length >= PROPOSAL_LIMITS.requests}
        onClick={() => onChange([...requests, { text: '' }])}
      >
        {t('filing.addRequest')}
      </Button>
    </div>
  );
}
