import { useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../../lib/text';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

const LIMIT = PROPOSAL_LIMITS.background;

export function BackgroundStep({ draft, found, onGo }: StepProps) {
  const { t } = useTranslation('filing');
  const { text, change } = draft;
  const [error, setError] = useState<string>();
  const check = () => {
    if (text.background.trim() === '') return [{ field: 'background', message: t('background.missing') }];
    const length = lengthOf(text.background);
    return length > LIMIT
      ? [{ field: 'background', message: t('background.tooLong', { limit: LIMIT, count: length }) }]
      : [];
  };
  return (
    <StepForm
      step="background"
      found={found}
      onGo={onGo}
      check={check}
      onErrors={(errors) => setError(errors[0]?.message)}
    >
      {(locked) => (
        <TextArea
          id="background"
          label={t('background.label')}
          hint={t('background.hint')}
          error={error}
          limit={LIMIT}
          rows={10}
          readOnly={locked}
          value={text.background}
          onChange={(background) => change({ background })}
        />
      )}
    </StepForm>
  );
}
