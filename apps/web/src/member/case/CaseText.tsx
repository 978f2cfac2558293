import { useTranslation } from 'react-i18next';
import type { Case } from '../../lib/schemas';
import { OfficialText, Points } from '../../ui/OfficialText';
import page from '../layout/Page.module.css';

/** The text as it was filed. */
export function CaseText({ found }: { found: Pick<Case, 'kind' | 'background' | 'requests' | 'suggestedUnits'> }) {
  const { t } = useTranslation(['memberPages', 'member']);
  return (
    <section className={page.panel}>
      <h2>{t(`case.text.${found.kind}`)}</h2>
      <h3>{t('case.background')}</h3>
      {found.background === '' ? <p>{t('member:notFilledIn')}</p> : <OfficialText text={found.background} />}
      <h3>{t('case.requests')}</h3>
      {found.requests.length === 0 ? <p>{t('member:notFilledIn')}</p> : <Points points={found.requests} />}
      {found.suggestedUnits !== '' && (
        <>
          <h3>{t('case.suggestedUnits')}</h3>
          <p>{found.suggestedUnits}</p>
        </>
      )}
    </section>
  );
}
