import { lengthOf } from '../../lib/text';

/** Counts as a person counts, and speaks up only when the end is near. For antd's `count`. */
export const textCount = (limit: number) => ({
  max: limit,
  strategy: lengthOf,
  show: ({ count }: { count: number }): string => (count > limit * 0.8 ? `${String(count)} / ${String(limit)}` : ''),
});
