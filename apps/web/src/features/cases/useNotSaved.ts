import { useTranslation } from 'react-i18next';
import type { Beyond } from '../../lib/draft/ground';

/** Names the parts of a text that are not saved with the rest, and why. */
export function useNotSaved(): (beyond: readonly Beyond[]) => string {
  const { t } = useTranslation('proposal');
  const part = ({ part: name, number, over, message }: Beyond): string => {
    // Every part that a text has is named; a new one would show its own name.
    const what = t(`notSaved.part.${name as 'title'}`, { number, count: over });
    const where = number === undefined ? '' : t('notSaved.ofPoint', { number });
    const why = message ?? (over === undefined || name === 'requests' ? '' : t('notSaved.over', { count: over }));
    return where + what + why;
  };
  return (beyond) => t('notSaved.parts', { parts: beyond.map(part).join(t('notSaved.between')) });
}
