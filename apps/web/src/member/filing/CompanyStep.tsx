import { useId, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DISCLOSURE_WISHES, PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { AttachmentField } from '../../features/attachments/AttachmentField';
import { errorOf, type FieldError } from '../../lib/forms';
import { http } from '../../lib/http';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { RadioCards } from '../../ui/Choice';
import { TextInput } from '../../ui/TextInput';
import { caseKey } from '../cases/cases';
import type { Choice } from '../home/currentSession';
import page from '../layout/Page.module.css';
import { CoSignerField } from './CoSignerField';
import type { StepProps } from './DraftPage';
import { StepForm } from './StepForm';

/** Files, co-signers, which unit could handle it, and whether the text may be published. */
export function CompanyStep({ draft, kind, found, onGo }: StepProps) {
  const { t } = useTranslation('filing');
  const words = useProcedureWords();
  const { text, keeper } = draft;
  const [errors, setErrors] = useState<FieldError[]>([]);
  const check = (): FieldError[] =>
    text.disclosureWish ? [] : [{ field: 'disclosureWish', message: t('company.wishMissing') }];
  return (
    <StepForm step="company" found={found} onGo={onGo} check={check} onErrors={setErrors}>
      {(locked) => (
        <>
          {found ? <FilesAndCoSigners found={found} /> : <p className={page.lead}>{t('company.titleFirst')}</p>}
          <section className={page.panel}>
            <SuggestedUnits
              value={text.suggestedUnits}
              onChange={(suggestedUnits) => keeper.change({ suggestedUnits })}
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
              onChange={(disclosureWish) => !locked && keeper.change({ disclosureWish })}
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
          onChange={() => void queries.invalidateQueries({ queryKey: caseKey(found.id) })}
        />
      </section>
      <CoSignerField found={found} />
    </>
  );
}

interface SuggestedUnitsProps {
  value: string;
  onChange: (value: string) => void;
  locked: boolean;
}

function SuggestedUnits({ value, onChange, locked }: SuggestedUnitsProps) {
  const { t } = useTranslation(['filing', 'member']);
  const list = useId();
  const typed =
    value
      .split(/[、，,]/)
      .pop()
      ?.trim() ?? '';
  const { data } = useQuery({
    queryKey: ['choices', 'units', typed],
    queryFn: ({ signal }) => http.get<{ items: Choice[] }>('/choices/units', { query: { text: typed }, signal }),
    enabled: typed !== '',
    staleTime: 60_000,
  });
  const before = value.slice(0, value.length - typed.length);
  return (
    <>
      <TextInput
        id="suggestedUnits"
        label={t('company.units')}
        aside={t('member:optional')}
        hint={t('company.unitsHint')}
        maxLength={PROPOSAL_LIMITS.suggestedUnits}
        readOnly={locked}
        list={list}
        value={value}
        onChange={onChange}
      />
      <datalist id={list}>
        {data?.items.slice(0, 8).map((unit) => (
          <option key={unit.id} value={before + unit.name} />
        ))}
      </datalist>
    </>
  );
}
