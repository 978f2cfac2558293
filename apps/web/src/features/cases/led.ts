import { useLocation } from 'react-router';

/** Why somebody finds himself on the page of a case instead of the form he had in mind. */
export type Led = 'notDraft' | 'notSubmitted';

/** Given along with an address that leads there. */
export const ledBecause = (because: Led): { led: Led } => ({ led: because });

/** Said on the page that he was led to. */
export const useLed = (): Led | undefined => (useLocation().state as { led?: Led } | null)?.led;
