import { expect, it } from 'vitest';
import { counted } from './total';

it('says of a list that stopped counting that there are more', () => {
  expect(counted({ total: 1000, more: true })).toEqual({ count: 1000, total: '1,000+' });
  expect(counted({ total: 1000, more: false })).toEqual({ count: 1000, total: '1000' });
});
