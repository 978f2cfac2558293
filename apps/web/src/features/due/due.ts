import { standingWords } from '@jianyan/shared';
import { sayShared } from '../../lib/i18n';
import type { Deadline } from '../../lib/schemas';

/** "还剩 8 个工作日", "已逾期 2 个工作日"; nothing for a clock that was dropped. */
export function standingText({ standing, workingDays }: Pick<Deadline, 'standing' | 'workingDays'>): string {
  if (standing === 'dropped') return '';
  const { key, params } = standingWords({ kind: standing, workingDays });
  return sayShared(key, params);
}
