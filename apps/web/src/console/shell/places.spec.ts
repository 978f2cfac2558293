import { expect, it } from 'vitest';
import { theDrafter } from '../../test/desk';
import { aSession } from '../../test/fixtures';
import { worksFor } from './places';

it('whoever has a seat and a desk works for the unit of the desk', () => {
  const drafter = theDrafter();
  const session = { ...drafter, roles: [...aSession().roles, ...drafter.roles] };
  expect(worksFor(session)?.name).toBe('市教育局');
});
