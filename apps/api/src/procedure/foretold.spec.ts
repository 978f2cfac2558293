import { expect, it } from 'vitest';
import { previewed } from '../../test/foretold.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as } = started;
const { caseAt, unitOf } = await walk(started);

it.each([
  { complex: false, dueOn: '2026-06-16' },
  { complex: true, dueOn: '2026-09-16' },
])('dispatching foretells the months that it would give: complex $complex, $dueOn', async ({ complex, dueOn }) => {
  const kase = await caseAt('accepted');
  const dispatch = { officeId: unitOf('zhengfuban'), complex };
  const foretold = await previewed(as, 'renda', `/proposals/${kase.id}/dispatch`, dispatch);
  expect(foretold.makesDue).toEqual([`statutoryReply  ${dueOn}`]);
  expect(foretold.happens).toEqual([{ machine: 'proposal', step: 'dispatch', unitName: null, state: 'dispatched' }]);
});

it('signing foretells a first talk to the unit that replies, and none to the one that helps', async () => {
  const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai'] });
  const signing = async (unit: string) => previewed(as, unit, await kase.onPart(unit, 'sign-for'), {});
  expect((await signing('jiaotong')).makesDue).toEqual(['firstContact 市交通运输局 2026-04-14']);
  expect((await signing('fagai')).makesDue).toEqual([]);
});

it('allotting foretells whom it would tell, by name', async () => {
  const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
  const allotted = { section: '规划科', person: '张永康', telephone: '0731-00001234' };
  const foretold = await previewed(as, 'jiaotong-lead', await kase.onPart('jiaotong', 'allot'), allotted);
  expect(foretold.tells).toEqual(['市交通运输局']);
  expect(foretold.makesDue).toEqual([]);
});
