import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { pointsTooMany, writtenPoints, type Point, type ProposalText } from '../../features/cases/proposalText';
import type { FieldError } from '../../lib/forms';
import type { CaseKind } from '../../lib/schemas';
import { lengthOf } from '../../lib/text';
import type { StepName } from './steps';

/** What stands against submitting a text, and on which screen it is put right. */
export interface TextFault extends FieldError {
  step: Exclude<StepName, 'check'>;
}

export const idOfPoint = (point: Point): string => `point-${point.key}`;

/** Looks through a text as it is held here, whatever of it the server has. */
export function useFaultsIn(kind: CaseKind): (text: ProposalText) => TextFault[] {
  const { t } = useTranslation(['filing', 'proposal', 'common']);
  const limits = PROPOSAL_LIMITS;

  const title = ({ title: words }: ProposalText): TextFault[] => {
    const [limit, count, at] = [limits.title, lengthOf(words), { step: 'title', field: 'title' } as const];
    if (words.trim() === '') return [{ ...at, message: t(`title.missing.${kind}`) }];
    return count > limit ? [{ ...at, message: t('title.tooLong', { limit, count }) }] : [];
  };
  const background = ({ background: words }: ProposalText): TextFault[] => {
    const [limit, count, at] = [
      limits.background,
      lengthOf(words),
      { step: 'background', field: 'background' } as const,
    ];
    if (words.trim() === '') return [{ ...at, message: t('background.missing') }];
    return count > limit ? [{ ...at, message: t('background.tooLong', { limit, count }) }] : [];
  };
  const points = (text: ProposalText): TextFault[] => {
    const [limit, over, written] = [limits.requests, pointsTooMany(text), writtenPoints(text)];
    const at = (point: Point) => ({ step: 'points', field: idOfPoint(point) }) as const;
    const tooMany = written
      .slice(limit, limit + 1)
      .map((point) => ({
        ...at(point),
        message: t('proposal:points.tooMany', { count: over, limit, total: written.length }),
      }));
    const tooLong = text.requests.flatMap((point, index) => {
      const told = { number: index + 1, limit: limits.request, count: lengthOf(point.text) };
      return told.count > told.limit ? [{ ...at(point), message: t('points.tooLong', told) }] : [];
    });
    const first = text.requests.slice(0, 1).map((point) => ({ ...at(point), message: t('points.missing') }));
    return written.length === 0 ? first : [...tooMany, ...tooLong];
  };
  const company = ({ suggestedUnits, disclosureWish }: ProposalText): TextFault[] => {
    const [limit, count] = [limits.suggestedUnits, lengthOf(suggestedUnits)];
    const units = {
      step: 'company',
      field: 'suggestedUnits',
      message: t('company.unitsTooLong', { limit, count }),
    } as const;
    const wish = { step: 'company', field: 'disclosureWish', message: t('company.wishMissing') } as const;
    return [...(count > limit ? [units] : []), ...(disclosureWish ? [] : [wish])];
  };
  return (text) => [...title(text), ...background(text), ...points(text), ...company(text)];
}
