import type { SameKeys } from '../areas';
import type { member as chinese } from '../zh-CN/member';

export const member = {
  home: { title: 'Home' },
} as const satisfies SameKeys<typeof chinese>;
