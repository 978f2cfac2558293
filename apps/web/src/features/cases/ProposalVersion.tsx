import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { OfficialText, Points } from '../../ui/OfficialText';
import { writtenPoints, type ProposalText } from './proposalText';

/** One of two versions of a text, whole: two that differ in one field alone can be told apart. */
export function ProposalVersion({ text }: { text: ProposalText }) {
  const { t } = useTranslation('proposal');
  const words = useProcedureWords();
  const { title, background, suggestedUnits, disclosureWish } = text;
  const points = writtenPoints(text).map((point) => ({ id: point.key, text: point.text }));
  const shown: Record<keyof ProposalText, ReactNode> = {
    title: title && <h4>{title}</h4>,
    background: background && <OfficialText text={background} />,
    requests: points.length > 0 && <Points points={points} />,
    suggestedUnits: suggestedUnits && (
      <p>
        {t('text.suggestedUnits')} {suggestedUnits}
      </p>
    ),
    disclosureWish: disclosureWish && (
      <p>
        {t('text.disclosureWish')} {words.disclosureWishes[disclosureWish]}
      </p>
    ),
  };
  return Object.entries(shown).map(([field, part]) => <div key={field}>{part}</div>);
}
