import { DISCLOSURE_WISHES } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import { RadioCards } from '../../ui/Choice';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

/** 公开意愿: who may read it. */
export function WishStep(props: StepProps) {
  const { t } = useTranslation('filing');
  const words = useProcedureWords();
  const { text, change } = props.draft;
  return (
    <StepForm step="wish" {...props}>
      {(errors, locked) => (
        <RadioCards
          id="disclosureWish"
          legend={t(`company.wish.${props.kind}`)}
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
      )}
    </StepForm>
  );
}
