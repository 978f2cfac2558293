import { SATISFACTIONS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf, type FieldError } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import { RadioCards } from '../../ui/Choice';
import type { Given } from './given';

interface SatisfactionsProps {
  given: Given;
  errors: readonly FieldError[];
  onChange: (part: Partial<Given>) => void;
}

/** One choice of three for the attitude, one for the result. */
export function Satisfactions({ given, errors, onChange }: SatisfactionsProps) {
  const { t } = useTranslation('memberPages');
  const words = useProcedureWords();
  const options = SATISFACTIONS.map((value) => ({
    value,
    label: words.satisfactions[value],
    ...(value === 'dissatisfied' ? { tone: 'bad' as const } : {}),
  }));
  return (['attitude', 'result'] as const).map((aspect) => (
    <RadioCards
      key={aspect}
      id={aspect}
      legend={t(`rate.${aspect}`)}
      error={errorOf([...errors], aspect)}
      options={options}
      value={given[aspect]}
      onChange={(value) => onChange({ [aspect]: value })}
      inRow
    />
  ));
}
