import { actPanel, choose, expectDone, expectState, press } from './desk.ts';
import { expect, test } from './people.ts';
import * as words from './words.ts';
import { consoleCase, desk, memberPages, procedure, say, suggestion } from './words.ts';

const TITLE = '关于持续强化制造业主体地位、推动数字化治理的建议';
const PAPER = {
  name: '邓波代表建议原件.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};
const SIGNATURE = { ...PAPER, name: '段芷若代表签名页.pdf' };

test('a suggestion that came on paper is filed by the secretariat and confirmed by the deputy', async ({ people }) => {
  const renda = await people.page('renda', { at: '/console/filings/new' });

  const id = await test.step('whose it is, how and when it came', async () => {
    await choose(renda, consoleCase.filing.member, 'db', '邓波');
    await renda.getByRole('radio', { name: procedure.receivedHow.interview }).check();
    await renda.getByLabel(consoleCase.filing.note).fill('走访企业时口述，记录后由代表核对。');
    await renda.getByRole('button', { name: consoleCase.filing.begin }).click();
    await expect(renda).toHaveURL(/\/console\/filings\/[0-9a-f-]{36}/);
    return renda.url().split('/').pop() ?? '';
  });

  await test.step('the text, the scan, and a co-signer’s signature on paper', async () => {
    await renda.getByRole('textbox', { name: consoleCase.filing.titleField }).fill(TITLE);
    await renda.getByLabel(consoleCase.text.background).fill('制造业是立市之本；隐性壁垒影响企业公平参与市场。');
    await renda
      .getByLabel(say(consoleCase.filing.request, { number: 1 }))
      .fill('统筹整合公共资源和要素渠道，破除隐性壁垒。');
    await renda.getByRole('radio', { name: procedure.disclosureWishes.full }).check();
    await expect(renda.getByText(consoleCase.save.saved).first()).toBeVisible();
    await renda.getByLabel(words.proposal.files.add).setInputFiles(PAPER);
    await expect(renda.getByRole('link', { name: PAPER.name })).toBeVisible();

    await press(renda, suggestion.recordPaperSignature);
    await choose(renda, consoleCase.field.memberId, '段芷若');
    // The list stays open for more names of the same sheet.
    await renda.keyboard.press('Escape');
    await actPanel(renda).locator('input[type=file]').setInputFiles(SIGNATURE);
    await expect(actPanel(renda).getByRole('button', { name: SIGNATURE.name })).toBeVisible();
    await press(renda, suggestion.recordPaperSignature);
    await expectDone(renda, '段芷若的纸质签名');
    await expect(renda.getByText(consoleCase.filing.onPaper, { exact: true })).toBeVisible();
  });

  await test.step('submitted, and marked as not yet confirmed in person', async () => {
    await press(renda, suggestion.submit);
    // A signed original may go with it; without one he is asked to confirm.
    await press(renda, suggestion.submit);
    await expect(renda).toHaveURL(new RegExp(`/console/cases/${id}`));
    await expectState(renda, procedure.states.suggestion.submitted);
    await expect(renda.getByText(desk.mark.unconfirmed, { exact: true }).first()).toBeVisible();
  });

  await test.step('邓波 reads on the phone what was filed for him, and confirms', async () => {
    const dengbo = await people.page('dengbo', { at: `/m/cases/${id}` });
    await dengbo.getByRole('link', { name: words.member.home.act.filing }).click();
    await expect(dengbo.getByText('走访企业时口述，记录后由代表核对。')).toBeVisible();
    await expect(dengbo.getByText('刘岚', { exact: true })).toBeVisible();
    await expect(dengbo.getByRole('link', { name: PAPER.name })).toBeVisible();
    await dengbo.getByRole('button', { name: memberPages.filing.confirm }).click();
    await expect(dengbo.getByText(memberPages.filing.done.confirmed)).toBeVisible();
  });

  await test.step('the secretariat sees it confirmed and reviews it like any other', async () => {
    await renda.goto(`/console/cases/${id}`);
    await expect(renda.getByText(desk.mark.onBehalf, { exact: true }).first()).toBeVisible();
    await expect(renda.getByText(desk.mark.unconfirmed, { exact: true })).toHaveCount(0);
    await expect(actPanel(renda).getByRole('button', { name: suggestion.register, exact: true })).toBeVisible();
  });
});

test('a deputy who did not mean it objects, and the filing comes back with the words', async ({ people }) => {
  const clerk = await people.client('renda2');
  const { session } = await people.client('yishuihan');
  const member = session.roles.find((role) => role.member)?.member;
  const { id } = await clerk.post('/proposals', {
    ...{ bodyId: member?.bodyId, authorMemberId: member?.id },
    onBehalf: { receivedHow: 'telephone', receivedOn: session.today },
    ...{ title: '关于夜间市场照明的建议', background: '照明不足。', requests: ['增设路灯。'], disclosureWish: 'full' },
  });
  await clerk.post(`/proposals/${id}/submit`);

  const page = await people.page('yishuihan', { at: `/m/cases/${id}/filing` });
  await page.getByRole('button', { name: memberPages.filing.object }).click();
  await page.getByRole('button', { name: suggestion.disownFiling, exact: true }).click();
  await expect(page.getByText(memberPages.filing.objectionMissing).first()).toBeVisible();
  await page.getByLabel(memberPages.filing.objection).fill('我说的是停车，不是照明。');
  await page.getByRole('button', { name: suggestion.disownFiling, exact: true }).click();
  await expect(page.getByText(memberPages.filing.done.objected)).toBeVisible();

  const renda = await people.page('renda2', { at: `/console/cases/${id}` });
  await expectState(renda, procedure.states.suggestion.returned);
  await expect(renda.getByText('我说的是停车，不是照明。').first()).toBeVisible();
});
