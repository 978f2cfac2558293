import { useTranslation } from 'react-i18next';
import { PartsNotSaved } from '../lib/draft/ground';
import { ConnectionLost, isProblem } from '../lib/problem';
import { Banner } from './Banner';

/** An act that was not carried out: what happened, that the text is still here, and what to do. */
export function ActFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('common');
  if (!error) return null;
  if (error instanceof ConnectionLost)
    return (
      <Banner tone="warning" role="alert" title={t(error.neverSent ? 'failure.noConnection' : 'failure.notSent')}>
        <p>{t(error.neverSent ? 'failure.noConnectionHint' : 'failure.notSentHint')}</p>
      </Banner>
    );
  if (error instanceof PartsNotSaved)
    return (
      <Banner tone="warning" role="alert" title={t('failure.partsNotSaved')}>
        <p>{t('failure.partsNotSavedHint')}</p>
      </Banner>
    );
  const problem = isProblem(error) ? error : null;
  return (
    <Banner tone="bad" role="alert" title={problem?.isServerFault === false ? undefined : t('failure.notSaved')}>
      <p>{problem ? problem.message : t('failure.notSavedHint')}</p>
      {problem?.fields.map(({ field, message }) => (
        <p key={field + message}>{message}</p>
      ))}
      {problem?.isServerFault && problem.requestId && <p>{t('failure.reference', { id: problem.requestId })}</p>}
    </Banner>
  );
}
