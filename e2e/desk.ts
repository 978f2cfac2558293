import { expect, type Locator, type Page } from '@playwright/test';
import { AGAIN_MS } from './patience.ts';
import { consoleCase, desk, proposal } from './words.ts';

/** Where the console says what this person may do with the case. */
export const actPanel = (page: Page): Locator => page.getByRole('region', { name: consoleCase.act.title });

export const openCase = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/console/cases/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/** Presses a step: the one that opens its form, or the one in the form that takes it. */
export const press = (page: Page, step: string): Promise<void> =>
  actPanel(page).getByRole('button', { name: step, exact: true }).click();

/** The step was taken, and the page says so. */
export const expectDone = (page: Page, sentence: string): Promise<void> =>
  expect(actPanel(page).getByText(consoleCase.done.title)).toContainText(sentence);

/** Chooses from a register by typing into the field of this name. A list that comes anew under the pointer loses the press. */
export async function choose(within: Page | Locator, field: string, typed: string, name = typed): Promise<void> {
  const box = within.getByRole('combobox', { name: field });
  const page = 'page' in within ? within.page() : within;
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await expect(async () => {
    await box.fill(typed);
    await list.getByTitle(name, { exact: true }).click({ timeout: AGAIN_MS });
    await expect(page.locator('.ant-select', { has: box }).first()).toContainText(name, {
      timeout: AGAIN_MS,
    });
  }).toPass();
}

/** The tile of a desk on the workbench with its count. */
export const tile = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: desk.workbench.desks }).getByRole('button', { name });

/** The state that stands over the title. */
export const expectState = (page: Page, state: string): Promise<void> =>
  expect(page.locator('main header').getByText(state, { exact: true }).first()).toBeVisible();

/** A station of the track with what it says, e.g. 交办（已完成）. */
export const station = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: proposal.track.name }).getByRole('listitem').filter({ hasText: name });
