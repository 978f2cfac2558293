import { useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../../lib/text';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

const LIMIT = PROPOSAL_LIMITS.title;

export function TitleStep({ draft, kind, found, onGo }: StepProps) {
  const { t } = useTranslation('filing');
  const { text, change } = draft;
  const [error, setError] = useState<string>();
  const check = () => {
    if (text.title.trim() === '') return [{ field: 'title', message: t(`title.missing.${kind}`) }];
    const length = lengthOf(text.title);
    return length > LIMIT ? [{ field: 'title', message: t('title.tooLong', { limit: LIMIT, count: length }) }] : [];
  };
  return (
    <StepForm step="title" found={found} onGo={onGo} check={check} onErrors={(errors) => setError(errors[0]?.message)}>
      {(locked) => (
        <TextArea
          id="title"
          label={t('title.label')}
          hint={t(`title.hint.${kind}`)}
          error={error}
          limit={LIMIT}
          rows={3}
          readOnly={locked}
          value={text.title}
          onChange={(title) => change({ title: title.replace(/\r?\n/g, ' ') })}
        />
      )}
    </StepForm>
  );
}
