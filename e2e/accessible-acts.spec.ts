import { procedure as englishProcedure } from '@jianyan/shared/i18n/en/procedure';
import { consoleRegisters as englishRegisters } from '../apps/web/src/i18n/en/consoleRegisters.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { caseInHand, dispatchedCase, submittedCase } from './looked-at.ts';
import { DESK, expect, type People, test } from './people.ts';
import { expectReady, goOn } from './quiet.ts';
import { consoleRegisters, procedure } from './words.ts';

const WORDS = {
  'zh-CN': { steps: procedure.steps, registers: consoleRegisters },
  en: { steps: englishProcedure.steps, registers: englishRegisters },
};

type Words = (typeof WORDS)[keyof typeof WORDS];

interface Opened {
  login: string;
  address: (people: People) => Promise<string>;
  press: (words: Words) => string[];
  /** Of these, what stands behind the ⋯ of an entry. */
  behindMore?: (words: Words) => string[];
  /** Of these, what is sent off with nothing filled in, and by which button. */
  leftOpen?: (words: Words) => Record<string, string>;
}

const caseOf = (prepare: typeof submittedCase) => async (people: People) =>
  `/console/cases/${(await prepare(people)).id}`;

const register = (name: string) => () => Promise.resolve(`/console/registers/${name}`);

/** What opens by a press: forms of acts, drawers and dialogs. */
const OPENED: Record<string, Opened> = {
  'the acts of the secretariat': {
    login: 'renda',
    address: caseOf(submittedCase),
    press: ({ steps: { suggestion } }) => [suggestion.register, suggestion.returnForRevision, suggestion.decline],
    leftOpen: ({ steps: { suggestion } }) => ({ [suggestion.decline]: suggestion.decline }),
  },

  'the acts of the office': {
    login: 'zhengfuban',
    address: caseOf(dispatchedCase),
    press: ({ steps: { suggestion } }) => [suggestion.assign, suggestion.sendBack],
  },

  'the acts of a unit': {
    login: 'jiaotong-lead',
    address: caseOf(caseInHand),
    press: ({ steps: { assignment } }) => [assignment.allot, assignment.recordContact, assignment.requestReturn],
    leftOpen: ({ steps: { assignment } }) => ({ [assignment.recordContact]: assignment.recordContact }),
  },

  'the form of a register': {
    login: 'admin',
    address: register('units'),
    press: ({ registers }) => [registers.add],
    leftOpen: ({ registers }) => ({ [registers.add]: registers.save }),
  },

  'the acts on an account': {
    login: 'admin',
    address: register('accounts'),
    press: ({ registers: { act } }) => [act.edit, act.roles, act.disable],
    behindMore: ({ registers: { act } }) => [act.roles, act.disable],
  },
};

const openLists = (page: Page) => page.locator('.ant-select-dropdown:visible');

for (const [what, { login, address, press, behindMore, leftOpen }] of Object.entries(OPENED)) {
  test(`${what}, opened`, async ({ people }) => {
    const where = await address(people);
    for (const [language, words] of Object.entries(WORDS)) {
      const page = await people.page(login, { language });
      const more = new RegExp(words.registers.act.more.replace('{{name}}', '.+'));
      await page.setViewportSize(DESK);
      await goOn(page, where);
      await expectReady(page);
      for (const name of press(words)) {
        await page.setViewportSize(DESK);
        if (behindMore?.(words).includes(name)) {
          await page.getByRole('button', { name: more }).first().click();
          await page.getByRole('menuitem', { name, exact: true }).click();
        } else {
          // In a register the name of the entry follows.
          const button = page.getByRole('button', { name: new RegExp(`^${name}( |$)`) });
          await button.first().click();
        }
        const cancel = page.getByRole('button', { name: words.registers.cancel, exact: true });
        await expect(cancel).toBeVisible();
        await expectReady(page);
        await expectAccessible(page, `${where} with ${name}`);
        const send = leftOpen?.(words)[name];
        if (send !== undefined) {
          await cancel.locator('..').getByRole('button', { name: send, exact: true }).click();
          await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
          // The press closes a list that was open, and takes its time.
          await expect(openLists(page)).toHaveCount(0);
          await expectAccessible(page, `${where} with ${name} left open`);
        }
        await cancel.click();
        await expect(cancel).toBeHidden();
      }
    }
  });
}
