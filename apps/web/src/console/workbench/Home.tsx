import { Navigate } from 'react-router';
import { useSession } from '../../lib/session/useSession';
import { placeOf } from '../shell/places';
import { WorkbenchPage } from './WorkbenchPage';

/** An administrator sees no cases and begins with the accounts. */
export function Home() {
  const { session } = useSession();
  return placeOf(session) === 'admin' ? <Navigate to="/registers/accounts" replace /> : <WorkbenchPage />;
}
