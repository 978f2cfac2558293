import { PROPOSAL_LIMITS, type textRules, unmetInText } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { pointsTooMany, writtenPoints, type Point, type ProposalText } from '../../features/cases/proposalText';
import type { FieldError } from '../../lib/forms';
import type { CaseKind } from '../../lib/schemas';
import { lengthOf } from '../../lib/text';
import { STEPS, type StepName } from './steps';

/** What stands against submitting a text, and on which screen it is put right. */
export interface TextFault extends FieldError {
  step: Exclude<StepName, 'check'>;
}

export const idOfPoint = (point: Point): string => `point-${point.key}`;

/** Looks through a text as it is held here, whatever of it the server has. */
export function useFaultsIn(kind: CaseKind): (text: ProposalText) => TextFault[] {
  const missing = useMissing(kind);
  const tooLong = useTooLong();
  return (text) =>
    [...unmetInText(text).flatMap((rule) => missing[rule](text)), ...tooLong(text)].sort(
      (one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step),
    );
}

/** What is said where a condition of submitting does not hold. */
function useMissing(kind: CaseKind): Record<keyof typeof textRules, (text: ProposalText) => TextFault[]> {
  const { t } = useTranslation(['filing', 'proposal', 'common']);
  return {
    titleIsGiven: () => [{ step: 'title', field: 'title', message: t(`title.missing.${kind}`) }],
    backgroundIsGiven: () => [{ step: 'background', field: 'background', message: t('background.missing') }],
    hasARequest: (text) => {
      const [limit, written] = [PROPOSAL_LIMITS.requests, writtenPoints(text)];
      const told = { count: pointsTooMany(text), limit, total: written.length };
      const message = written.length > 0 ? t('proposal:points.tooMany', told) : t('points.missing');
      const [at] = written.length > 0 ? written.slice(limit) : text.requests;
      return at ? [{ step: 'points', field: idOfPoint(at), message }] : [];
    },
    disclosureWishIsGiven: () => [{ step: 'wish', field: 'disclosureWish', message: t('company.wishMissing') }],
  };
}

/** Parts that are longer than they may be; they are not saved either. */
function useTooLong(): (text: ProposalText) => TextFault[] {
  const { t } = useTranslation(['filing', 'proposal', 'common']);
  const told = (words: string, limit: number) => ({ limit, count: lengthOf(words) });
  return ({ title, background, requests, suggestedUnits }) => {
    const ofTitle = told(title, PROPOSAL_LIMITS.title);
    const ofBackground = told(background, PROPOSAL_LIMITS.background);
    const ofUnits = told(suggestedUnits, PROPOSAL_LIMITS.suggestedUnits);
    const faults: (TextFault & { limit: number; count: number })[] = [
      { step: 'title', field: 'title', message: t('title.tooLong', ofTitle), ...ofTitle },
      { step: 'background', field: 'background', message: t('background.tooLong', ofBackground), ...ofBackground },
      ...requests.map((point, index) => {
        const ofPoint = told(point.text, PROPOSAL_LIMITS.request);
        const message = t('points.tooLong', { number: index + 1, ...ofPoint });
        return { step: 'points', field: idOfPoint(point), message, ...ofPoint } as const;
      }),
      { step: 'units', field: 'suggestedUnits', message: t('company.unitsTooLong', ofUnits), ...ofUnits },
    ];
    return faults
      .filter(({ count, limit }) => count > limit)
      .map(({ step, field, message }) => ({ step, field, message }));
  };
}
