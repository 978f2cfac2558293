import { useQueryClient } from '@tanstack/react-query';
import { DISCLOSURE_WISHES, isBlank } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { AttachmentField } from '../../features/attachments/AttachmentField';
import { caseQuery } from '../../features/cases/caseQuery';
import { errorOf } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { RadioCards } from '../../ui/Choice';
import page from '../layout/Page.module.css';
import { CoSignerField } from './CoSignerField';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';
import { SuggestedUnits } from './SuggestedUnits';

/** Files, co-signers, which unit could handle it, and whether the text may be published. */
export function CompanyStep(props: StepProps) {
  const { t } = useTranslation('filing');
  const words = useProcedureWords();
  const { draft, kind, found } = props;
  const { text, change } = draft;
  return (
    <StepForm step="company" {...props}>
      {(errors, locked) => (
        <>
          {found ? (
            <FilesAndCoSigners found={found} />
          ) : (
            <p className={page.lead}>{t(isBlank(text.title) ? 'company.titleFirst' : 'company.savedFirst')}</p>
          )}
          <section className={page.panel}>
            <SuggestedUnits
              value={text.suggestedUnits}
              error={errorOf(errors, 'suggestedUnits')}
              onChange={(suggestedUnits) => change({ suggestedUnits })}
              locked={locked}
            />
            <RadioCards
              id="disclosureWish"
              legend={t(`company.wish.${kind}`)}
              hint={t('company.wishHint')}
              error={errorOf(errors, 'disclosureWish')}
              options={DISCLOSURE_WISHES.map((value) => ({
                value,
                label: words.disclosureWishes[value],
                detail: t(`company.wishes.${value}`),
              }))}
              value={text.disclosureWish}
              locked={locked}
              onChange={(disclosureWish) => change({ disclosureWish })}
            />
          </section>
        </>
      )}
    </StepForm>
  );
}

function FilesAndCoSigners({ found }: { found: Case }) {
  const { t } = useTranslation('filing');
  const queries = useQueryClient();
  const files = found.attachments.filter((attachment) => attachment.purpose === 'proposal');
  return (
    <>
      <section className={page.panel}>
        <h2>{t('company.files')}</h2>
        <AttachmentField
          proposalId={found.id}
          purpose="proposal"
          attachments={files}
          onChange={() => void queries.invalidateQueries({ queryKey: caseQuery(found.id).queryKey })}
        />
      </section>
      <CoSignerField found={found} />
    </>
  );
}
