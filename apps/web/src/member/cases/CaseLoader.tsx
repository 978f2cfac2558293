import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { useCase } from './cases';

interface CaseLoaderProps {
  /** What has ended for this person when the case is taken out of his sight. */
  gone?: 'case' | 'coSign';
  children: (found: Case) => ReactNode;
}

/** The case of the address, or what to say while or why it is not there. */
export function CaseLoader({ gone = 'case', children }: CaseLoaderProps) {
  const { id = '' } = useParams();
  const found = useCase(id);
  const isGone = isProblem(found.error) && [403, 404].includes(found.error.status);
  if (found.data) return isGone ? <Gone what={gone} /> : children(found.data);
  return found.isError ? (
    <LoadFailure asPage error={found.error} onRetry={() => void found.refetch()} />
  ) : (
    <Skeleton lines={8} />
  );
}

/** What was in sight is no more: that it was never found would not be true. */
function Gone({ what }: { what: 'case' | 'coSign' }) {
  const { t } = useTranslation(['memberPages', 'member']);
  return (
    <>
      <PageTitle>{t(`gone.${what}.title`)}</PageTitle>
      <Empty
        actions={
          <Link className={buttonClass('primary')} to="/">
            {t('member:nav.toHome')}
          </Link>
        }
      >
        {t(`gone.${what}.why`)}
      </Empty>
    </>
  );
}
