import { useTranslation } from 'react-i18next';
import { Seal } from './Seal';
import { Skeleton } from './States';

/** What m.html shows before its script runs, for as long as the page is not known yet (base.css). */
export function FirstBand() {
  return (
    <>
      <div className="first-band">
        <Seal />
        <FirstName />
      </div>
      <div className="first-lines">
        <Skeleton lines={6} />
      </div>
    </>
  );
}

/** The product in both languages: it is not known yet which of them will be read. */
function FirstName() {
  const { t } = useTranslation('common');
  return (
    <p aria-hidden="true">
      <b>{t('seal')}</b> Jianyan
    </p>
  );
}
