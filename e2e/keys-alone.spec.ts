import type { Page } from '@playwright/test';
import { actPanel, expectDone, expectState } from './desk.ts';
import { chooseByArrows, pressByKey, tabTo, typeInto } from './keys.ts';
import { expect, test } from './people.ts';
import { caseAt, documentNumber, SOME_TEXT, writeForCheck } from './prepare.ts';
import * as words from './words.ts';
import { consoleCase, filing, member, memberPages, procedure, reply, say, suggestion } from './words.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const inPanel = (page: Page, name: string) => actPanel(page).getByRole('button', { name, exact: true });

/** Whoever hears the page is brought to what was said. */
const expectSaid = (page: Page) => expect(page.locator(':focus')).toContainText(consoleCase.done.title);

/** A page that was opened begins at its heading; a link leads there past what stands on every page. */
async function skip(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressByKey(page, page.getByRole('link', { name: words.common.skip }));
  await expect(page.locator('main')).toBeFocused();
}

test('a deputy files, co-signs and rates by keys alone', async ({ people }) => {
  const text = { ...SOME_TEXT, title: `关于用键盘提建议的建议 ${Date.now() % 10_000_000}` };
  const asks = await caseAt(people, 'draft', { author: 'hedi' });
  const seat = (await people.client('lixin')).session.roles.find((role) => role.member)?.member;
  await (await people.client('hedi')).post(`/proposals/${asks.id}/invite`, { memberIds: [seat?.id] });
  const replied = await caseAt(people, 'replied', { author: 'lixin', lead: 'gongan' });
  const page = await people.page('lixin');
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('a suggestion, screen by screen', async () => {
    await skip(page);
    await pressByKey(page, page.getByRole('link', { name: member.home.start.suggestion }));
    const next = async () => {
      const before = (await heading.textContent()) ?? '';
      await pressByKey(page, button(page, filing.next));
      await expect(heading).not.toHaveText(before);
      await expect(heading).toBeFocused();
    };
    await expect(heading).toBeFocused();
    await typeInto(page, page.getByLabel(filing.title.label), text.title);
    await next();
    await typeInto(page, page.getByLabel(filing.background.label), text.background);
    await next();
    await typeInto(page, page.getByLabel(say(filing.points.label, { number: 1 })), text.requests[0] ?? '');
    await pressByKey(page, button(page, filing.points.add));
    await expect(page.getByLabel(say(filing.points.label, { number: 2 }))).toBeFocused();
    await page.keyboard.insertText(text.requests[1] ?? '');
    await next();
    while ((await heading.textContent()) !== filing.heading.wish) await next();
    await chooseByArrows(page, page.getByRole('main'), procedure.disclosureWishes.full);
    await next();
    await expect(heading).toHaveText(filing.check.title);
    await pressByKey(page, button(page, suggestion.submit));
    await expect(heading).toHaveText(filing.receipt.title.suggestion);
    await expect(heading).toBeFocused();
  });

  await test.step('a co-signature', async () => {
    await page.goto('/m');
    const invitation = page.getByRole('article').filter({ hasText: asks.title });
    await pressByKey(page, invitation.getByRole('link', { name: member.home.act.coSign }).first());
    await expect(heading).toBeFocused();
    await pressByKey(page, button(page, suggestion.confirm));
    await expect(page.getByText(memberPages.coSign.done.confirm, { exact: true })).toBeVisible();
    await expect(heading).toBeFocused();
  });

  await test.step('a rating', async () => {
    await page.goto(`/m/cases/${replied.id}`);
    await skip(page);
    await pressByKey(page, page.getByRole('link', { name: member.home.act.rate }));
    await expect(heading).toBeFocused();
    for (const aspect of [memberPages.rate.attitude, memberPages.rate.result])
      await chooseByArrows(page, page.getByRole('group', { name: aspect }), '满意');
    await pressByKey(page, button(page, memberPages.rate.submit));
    await expect(page.getByRole('heading', { name: memberPages.rate.done })).toBeFocused();
  });
});

test('the office assigns, and a unit writes its reply, by keys alone', async ({ people }) => {
  const { id } = await caseAt(people, 'dispatched', { author: 'lixin' });
  const office = await people.page('zhengfuban', { at: `/console/cases/${id}` });
  await skip(office);
  await pressByKey(office, inPanel(office, suggestion.assign));
  await expect(actPanel(office).locator(':focus')).toBeVisible();
  await tabTo(office, office.getByRole('combobox', { name: '主办' }));
  await office.keyboard.type('公安');
  await expect(office.locator('.ant-select-item-option-active').filter({ hasText: '公安' })).toBeVisible();
  await office.keyboard.press('Enter');
  await pressByKey(office, inPanel(office, suggestion.assign));
  await expectDone(office, '分派给');
  await expectSaid(office);

  const page = await people.page('gongan', { at: `/console/cases/${id}` });
  await skip(page);
  await pressByKey(page, inPanel(page, words.assignment.signFor));
  await expectDone(page, '签收');
  await expectSaid(page);
  await pressByKey(page, inPanel(page, words.assignment.recordContact));
  const [year = '', month = '', day = ''] = (await people.client('gongan')).session.today.split('-');
  await tabTo(page, page.getByLabel(consoleCase.field.heldOn));
  // In the order of the browser's own language.
  await page.keyboard.type(`${month}${day}${year}`);
  await expect(page.getByLabel(consoleCase.field.heldOn)).toHaveValue(`${year}-${month}-${day}`);
  await typeInto(page, page.getByLabel(consoleCase.field.people), '提出人、承办科室负责人');
  await chooseByArrows(page, actPanel(page), procedure.contactWays.visit);
  await typeInto(page, page.getByLabel(consoleCase.field.summary), '当面听取了意见。');
  await pressByKey(page, inPanel(page, words.assignment.recordContact));
  await expectDone(page, '沟通');
  await expectSaid(page);

  await pressByKey(page, actPanel(page).getByRole('link', { name: consoleCase.act.writeReply }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await typeInto(page, page.getByLabel(consoleCase.reply.opening), '您提出的建议收悉，现答复如下。');
  for (const number of [1, 2]) {
    const point = page.getByRole('group', { name: say(consoleCase.reply.request, { number }) });
    await typeInto(page, point.getByRole('textbox').first(), '已经办理。');
  }
  await typeInto(page, page.getByLabel(consoleCase.reply.closing), '感谢您的关心和支持。');
  await chooseByArrows(page, page.getByRole('main'), procedure.replyClasses.A.label);
  await chooseByArrows(page, page.getByRole('main'), procedure.replyDisclosures.open);
  await expect(page.getByText(consoleCase.save.saved).first()).toBeVisible();
  await chooseByArrows(page, page.getByRole('main'), consoleCase.reply.check);
  await expect(page.getByText(consoleCase.reply.previewHint)).toBeVisible();
  await pressByKey(page, inPanel(page, reply.submitForCheck));
  await expect(actPanel(page).locator(':focus')).toBeVisible();
  await pressByKey(page, inPanel(page, reply.submitForCheck));
  await expect(page.getByText(procedure.states.reply.checking, { exact: true }).first()).toBeVisible();
  // What was written is now read: another page, which begins at its heading.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a leader checks and issues a letter, and its unit delivers it, by keys alone', async ({ people }) => {
  const kase = await caseAt(people, 'signedFor', { author: 'hedi', lead: 'gongan' });
  await writeForCheck(people, 'gongan', kase);
  const leader = await people.page('gongan-lead', { at: `/console/cases/${kase.id}` });
  await skip(leader);
  await pressByKey(leader, inPanel(leader, reply.passCheck));
  await expectDone(leader, '核稿通过');
  await expectSaid(leader);
  await pressByKey(leader, inPanel(leader, reply.issue));
  await typeInto(leader, leader.getByLabel(consoleCase.field.documentNumber), documentNumber('株公'));
  await typeInto(leader, leader.getByLabel(consoleCase.field.signer), '负责人');
  await pressByKey(leader, inPanel(leader, reply.issue));
  await expectDone(leader, '签发');
  await expectSaid(leader);

  const page = await people.page('gongan', { at: `/console/cases/${kase.id}` });
  await skip(page);
  await pressByKey(page, inPanel(page, reply.deliver));
  await pressByKey(page, inPanel(page, reply.deliver));
  await expectState(page, procedure.states.suggestion.replied);
  await expectSaid(page);
  await tabTo(page, page.getByRole('link', { name: words.desk.nav.workbench }));
});
