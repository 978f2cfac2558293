import { Navigate } from 'react-router';
import { ledBecause, type Led } from '../../features/cases/led';
import type { Case } from '../../lib/schemas';

/** An address whose form is over, as after the way back or from an old link: it leads to the case, which says why. */
export function LeadToCase({ found, because }: { found: Pick<Case, 'id'>; because: Led }) {
  return <Navigate to={`/cases/${found.id}`} state={ledBecause(because)} replace />;
}
