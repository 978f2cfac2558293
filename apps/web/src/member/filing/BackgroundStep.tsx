import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf } from '../../lib/forms';
import { TextArea } from '../../ui/TextArea';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

export function BackgroundStep(props: StepProps) {
  const { t } = useTranslation('filing');
  const { text, change } = props.draft;
  return (
    <StepForm step="background" {...props}>
      {(errors, locked) => (
        <TextArea
          id="background"
          label={t('background.label')}
          hint={t('background.hint')}
          error={errorOf(errors, 'background')}
          limit={PROPOSAL_LIMITS.background}
          rows={10}
          readOnly={locked}
          value={text.background}
          onChange={(background) => change({ background })}
        />
      )}
    </StepForm>
  );
}
