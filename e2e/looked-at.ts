import type { Case } from '../apps/web/src/lib/schemas.ts';
import type { People } from './people.ts';
import { caseAt } from './prepare.ts';

type Prepared = (people: People) => Promise<Case>;

/** These pages are only looked at, so one case serves all of them. */
function onceFor(prepare: Prepared): Prepared {
  let prepared: Promise<Case> | undefined;
  return (people) => (prepared ??= prepare(people));
}

export const submittedCase = onceFor((people) => caseAt(people, 'submitted', { author: 'caici' }));
export const dispatchedCase = onceFor((people) => caseAt(people, 'dispatched', { author: 'caici' }));
export const caseInHand = onceFor((people) => caseAt(people, 'signedFor', { author: 'caici', co: ['fagai'] }));
export const repliedCase = onceFor((people) =>
  caseAt(people, 'replied', { author: 'caici', coSigners: ['tangyan'], co: ['fagai'] }),
);
export const filedProposal = onceFor((people) => caseAt(people, 'registered', { author: 'mohongbo' }));

/** Every page of `caici`, from the first one to an invitation of another deputy and what was filed on her behalf. */
export async function pagesOfMember(people: People): Promise<string[]> {
  const submitted = await submittedCase(people);
  const replied = await repliedCase(people);
  const draft = await caseAt(people, 'draft', { author: 'caici' });
  const invited = await caseAt(people, 'draft', { author: 'tangyan' });
  const author = await people.client('tangyan');
  const member = (await people.client('caici')).session.roles.find((role) => role.member)?.member;
  await author.post(`/proposals/${invited.id}/invite`, { memberIds: [member?.id] });
  const clerk = await people.client('renda');
  const filed = await filedFor(people, 'caici');
  await clerk.post(`/proposals/${filed.id}/submit`);
  return [
    ...['', '/cases', '/messages', '/own', '/no-such-page', `/drafts/new/title?body=${replied.body.id}`],
    ...['background', 'points', 'files', 'coSigners', 'units', 'wish', 'check'].map(
      (step) => `/drafts/${draft.id}/${step}`,
    ),
    ...[submitted, replied].map(({ id }) => `/cases/${id}`),
    ...[`/cases/${submitted.id}/receipt`, `/cases/${replied.id}/rate`],
    ...[`/cases/${invited.id}/co-sign`, `/cases/${filed.id}/filing`],
  ].map((path) => `/m${path}`);
}

export async function filedFor(people: People, login: string): Promise<Case> {
  const { session } = await people.client(login);
  const member = session.roles.find((role) => role.member)?.member;
  return (await people.client('renda')).post('/proposals', {
    ...{ bodyId: member?.bodyId, authorMemberId: member?.id },
    onBehalf: { receivedHow: 'letter', receivedOn: session.today, note: '来信登记。' },
    ...{ title: '关于公园照明的建议', background: '照明不足。', requests: ['增设路灯。'], disclosureWish: 'full' },
  });
}
