import { useRouteError } from 'react-router';
import { LoadFailure } from '../../ui/States';

/** A page that could not be fetched or drawn: the rest of the console stays usable. */
export function PageFailure() {
  const error = useRouteError();
  return <LoadFailure error={error} onRetry={() => window.location.reload()} />;
}
