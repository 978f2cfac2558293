import { expect, it } from 'vitest';
import { aSession } from '../test/fixtures';
import { mandatesOf } from './mandates';

it('whoever has seats in two terms of a body files there once, and is greeted as in the latest', () => {
  const [seat] = aSession().roles;
  if (!seat?.member || !seat.body) throw new Error('The fixture has no seat.');
  const before = { ...seat, member: { ...seat.member, id: 'member-0', termOrdinal: 15, groups: ['炎陵代表团'] } };
  const elsewhere = { ...seat, body: { ...seat.body, id: 'body-2', kind: 'cppcc' as const } };
  expect(mandatesOf({ roles: [seat, before, elsewhere] })).toMatchObject([
    { body: { id: 'body-1' }, groups: ['茶陵代表团'] },
    { body: { id: 'body-2' }, kind: 'cppccProposal' },
  ]);
});
