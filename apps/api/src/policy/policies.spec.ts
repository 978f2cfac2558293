import { DEFAULT_POLICY, type HolidayPeriod, NATIONAL_HOLIDAYS, policyWith } from '@jianyan/shared';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import { type InForce, Policies } from './policies.js';

const localHoliday = '2026-03-18';
const dayOff: HolidayPeriod = { holiday: 'nationalDay', from: localHoliday, to: localHoliday, makeUpDays: [] };
const calendar = {
  ...NATIONAL_HOLIDAYS,
  version: 'with-a-local-holiday',
  irregularDays: [...NATIONAL_HOLIDAYS.irregularDays, localHoliday],
  dayOffOn: (day: string) => (day === localHoliday ? dayOff : NATIONAL_HOLIDAYS.dayOffOn(day)),
};
const policy = policyWith({
  review_days: 2,
  sign_days: 5,
  'suggestion.statutory_reply': 2,
  invitation_days: 1,
  contacts_min: 2,
  reply_classes: ['A', 'B'],
});

/** The congress goes by rules of its own, the CPPCC by what is shipped. */
class OwnPolicies extends Policies {
  congress = '';

  override of(bodyId: string): InForce {
    return bodyId === this.congress ? { policy, policyVersion: 'own', calendar } : super.of(bodyId);
  }
}

const policies = new OwnPolicies();
const started = await startApp({}, [], { policies });
const { bodies, caseAt, memberOf, refusal, step } = await walk(started);
policies.congress = bodies.congress;

const dueOn = async (kase: Awaited<ReturnType<typeof caseAt>>, clock: string) =>
  (await kase.clocks(clock)).map((deadline) => deadline.dueOn);

it('a case goes by the policy and the calendar of its own body', async () => {
  const [own, other] = [
    await caseAt('contacted', { lead: 'jiaotong' }),
    await caseAt('contacted', { author: 'mohongbo', lead: 'jiaotong', co: ['fagai'] }),
  ];
  expect(await dueOn(own, 'review')).toEqual(['2026-03-19']);
  expect(await dueOn(own, 'signFor')).toEqual(['2026-03-24']);
  expect(await dueOn(own, 'statutoryReply')).toEqual(['2026-05-18']);
  expect(await dueOn(other, 'review')).toEqual(['2026-03-23']);
  expect(await dueOn(other, 'signFor')).toEqual(['2026-03-19', '2026-03-19']);
  expect(await dueOn(other, 'statutoryReply')).toEqual(['2026-06-16']);
  const [ofOwn, ofOther] = [await own.see('renda'), await other.see('zhengxie')].map(({ deadlines }) =>
    deadlines.find(({ clock }) => clock === 'firstContact'),
  );
  expect([ofOwn?.dueOn, ofOther?.dueOn]).toEqual(['2026-04-15', '2026-04-14']);
});

it('an invitation is open, a letter demands talks and a class is offered as the body of the case says', async () => {
  const { id } = await step('dengbo', '/proposals', { title: '关于路灯的建议' });
  const { invitations } = await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('hedi')] });
  expect(invitations.map(({ expiresOn }) => expiresOn)).toEqual(['2026-03-17']);

  const kase = await caseAt('drafted', { lead: 'jiaotong' });
  const { unmet } = (await kase.see('jiaotong')).availableActions.find((action) => action.step === 'submitForCheck')!;
  expect(unmet).toEqual(['proposerWasContacted']);
  await kase.talk('jiaotong');
  const letter = { ...(await kase.letterText('jiaotong')), classCode: 'C' };
  const address = (await kase.onLetter('jiaotong', '')).replace(/\/$/, '');
  expect(await refusal('jiaotong', address, letter)).toMatchObject({ code: 'choice-not-offered' });
  await kase.takeOnLetter('jiaotong', 'submit-for-check');
});

it('what a body may lay down begins with what is shipped', () => {
  expect(new Policies().of(bodies.congress)).toEqual({
    policy: DEFAULT_POLICY,
    policyVersion: 'shipped-1',
    calendar: NATIONAL_HOLIDAYS,
  });
});
