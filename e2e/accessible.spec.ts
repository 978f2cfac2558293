import { expectAccessible } from './axe.ts';
import {
  caseInHand,
  dispatchedCase,
  filedFor,
  filedProposal,
  pagesOfMember,
  repliedCase,
  submittedCase,
} from './looked-at.ts';
import { expect, type People, test } from './people.ts';
import { letterOf, partOf } from './prepare.ts';
import { expectReady, goOn } from './quiet.ts';
import { desk } from './words.ts';

const onConsole = (...paths: string[]): string[] => paths.map((path) => `/console${path}`);

/** Words that no case and no register holds, and a case that is not there. */
const NOTHING = 'zzzz';
const NOWHERE = '01900000-0000-7000-8000-000000000000';

/** Whose pages, and which. */
const READERS: Record<string, { login: string; pages: (people: People) => Promise<string[]> }> = {
  'a member': { login: 'caici', pages: pagesOfMember },

  'a member who has filed nothing': {
    login: 'sumu',
    pages: () => Promise.resolve(['/m', '/m/cases', '/m/drafts', '/m/messages']),
  },

  'the secretariat': {
    login: 'renda',
    pages: async (people) => {
      const submitted = await submittedCase(people);
      const replied = await repliedCase(people);
      const draft = await filedFor(people, 'caici');
      const letter = replied.replies[0]?.id ?? '';
      return onConsole(
        ...['', '/cases', '/messages', '/account', '/filings/new', `/filings/${draft.id}`, '/no-such-page'],
        ...[`/cases/${submitted.id}`, `/cases/${replied.id}`, `/cases/${replied.id}/replies/${letter}`],
        ...[`/cases/${submitted.id}?desk=review`, `/cases?text=${NOTHING}`, `/cases/${NOWHERE}`],
      );
    },
  },

  'the secretariat of the CPPCC': {
    login: 'zhengxie',
    pages: async (people) => {
      const { id } = await filedProposal(people);
      return onConsole('', `/cases/${id}`);
    },
  },

  'the office': {
    login: 'zhengfuban',
    pages: async (people) => {
      const inHand = await caseInHand(people);
      const { id } = await dispatchedCase(people);
      return onConsole('', '/cases', '/messages', `/cases/${id}`, `/cases/${inHand.id}`);
    },
  },

  'a unit': {
    login: 'jiaotong',
    pages: async (people) => {
      const inHand = await caseInHand(people);
      const letter = letterOf(inHand, partOf(inHand, '市交通运输局').id);
      return onConsole('', '/cases', `/cases/${inHand.id}`, `/cases/${inHand.id}/replies/${letter.id}`, '/account');
    },
  },

  'a co-handler': {
    login: 'fagai',
    pages: async (people) => {
      const inHand = await caseInHand(people);
      const { id } = partOf(inHand, '市发展和改革委员会');
      return onConsole(`/cases/${inHand.id}`, `/cases/${inHand.id}/opinions/${id}`);
    },
  },

  'a unit’s leader': {
    login: 'jiaotong-lead',
    pages: async (people) => {
      const replied = await repliedCase(people);
      return onConsole('', `/cases/${replied.id}`, `/cases/${replied.id}/replies/${replied.replies[0]?.id ?? ''}`);
    },
  },

  'the administrator': {
    login: 'admin',
    pages: async (people) => {
      const { request } = await people.client('admin');
      const found = await request.get('/api/registers/members?text=wenzhuqing');
      const { items } = (await found.json()) as { items: { personId: string }[] };
      const registers = Object.keys(desk.register).map((name) => `/registers/${name}`);
      return onConsole(
        '/account',
        ...registers,
        `/registers/units?text=${NOTHING}`,
        `/registers/members/persons/${items[0]?.personId ?? ''}`,
      );
    },
  },
};

const LANGUAGES = ['zh-CN', 'en'];

for (const language of LANGUAGES) {
  test(`sign-in, ${language}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('jianyan.language', chosen), language);
    await page.goto('/login');
    await expectReady(page);
    await expectAccessible(page, '/login');
    await page.locator('form button[type=button]').last().click();
    await expectAccessible(page, '/login with a one-time code');
  });
}

for (const [who, { login, pages }] of Object.entries(READERS)) {
  test(who, async ({ people }) => {
    people.expectRefusals();
    const addresses = await pages(people);
    for (const language of LANGUAGES) {
      const page = await people.page(login, { language });
      for (const address of addresses) {
        await goOn(page, address);
        await expectReady(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(page, `${address}, ${language},`);
      }
    }
  });
}
