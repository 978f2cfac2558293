import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../lib/schemas';
import { Banner } from '../../ui/Banner';
import { OfficialText, Points } from '../../ui/OfficialText';
import page from '../layout/Page.module.css';

interface CaseTextProps {
  found: Pick<Case, 'kind' | 'background' | 'requests' | 'suggestedUnits'>;
  heading?: Ref<HTMLHeadingElement>;
  /** What is to be known of the text before it is read, said also when it becomes so. */
  note?: string;
}

/** The text as it was filed. */
export function CaseText({ found, heading, note }: CaseTextProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  return (
    <section className={page.panel}>
      <h2 ref={heading} tabIndex={heading ? -1 : undefined}>
        {t(`case.text.${found.kind}`)}
      </h2>
      {note !== undefined && (
        <div role="status">
          {note !== '' && (
            <Banner tone="warning">
              <p>{note}</p>
            </Banner>
          )}
        </div>
      )}
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
