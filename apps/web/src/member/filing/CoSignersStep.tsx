import { CoSignerField } from './CoSignerField';
import { NotSavedYet } from './NotSavedYet';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

/** 联名: who is asked to sign with the author. */
export function CoSignersStep(props: StepProps) {
  const { draft, found } = props;
  return (
    <StepForm step="coSigners" {...props}>
      {() => (found ? <CoSignerField found={found} /> : <NotSavedYet text={draft.text} />)}
    </StepForm>
  );
}
