import type { ProposalText } from '../../features/cases/proposalText';
import type { DraftOnPage } from '../../lib/draft/useDraft';
import type { Case, CaseKind } from '../../lib/schemas';
import type { StepName } from './steps';

/** What each screen of filing is given. */
export interface StepProps {
  draft: DraftOnPage<ProposalText>;
  kind: CaseKind;
  found: Case | undefined;
  /** The address of a screen of this draft. */
  addressOf: (step: StepName) => string;
  /** To another step, after saving; the page of a check goes back to the check. */
  onGo: (step: StepName) => void;
  /** The text is being handed in, or was not: until that is known the page stays. */
  onSubmitting: (isSubmitting: boolean) => void;
}
