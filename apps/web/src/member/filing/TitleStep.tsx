import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf } from '../../lib/forms';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

export function TitleStep(props: StepProps) {
  const { t } = useTranslation('filing');
  const { text, change } = props.draft;
  return (
    <StepForm step="title" {...props}>
      {(errors, locked) => (
        <TextArea
          id="title"
          label={t('title.label')}
          hint={t(`title.hint.${props.kind}`)}
          error={errorOf(errors, 'title')}
          limit={PROPOSAL_LIMITS.title}
          rows={3}
          readOnly={locked}
          value={text.title}
          onChange={(title) => change({ title: title.replace(/\r?\n/g, ' ') })}
        />
      )}
    </StepForm>
  );
}
