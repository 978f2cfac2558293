import { errorOf } from '../../lib/forms';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';
import { SuggestedUnits } from './SuggestedUnits';

/** 建议的承办单位: who could handle it, if the author knows. */
export function UnitsStep(props: StepProps) {
  const { text, change } = props.draft;
  return (
    <StepForm step="units" {...props}>
      {(errors, locked) => (
        <SuggestedUnits
          value={text.suggestedUnits}
          error={errorOf(errors, 'suggestedUnits')}
          onChange={(suggestedUnits) => change({ suggestedUnits })}
          locked={locked}
        />
      )}
    </StepForm>
  );
}
