import { actPanel } from './desk.ts';
import { expect, test } from './people.ts';
import { caseAt } from './prepare.ts';
import { consoleCase, desk, procedure, suggestion } from './words.ts';

const { list } = desk;

test('the review reads one case after another beside their list, and decides by the keys alone', async ({ people }) => {
  const title = (which: string) => `关于${which}的建议 ${Date.now() % 100_000}`;
  const body = { background: '审查时逐件阅读。', requests: ['登记。'] };
  const one = await caseAt(people, 'submitted', { author: 'yansongbai', text: { title: title('审查一'), ...body } });
  await caseAt(people, 'submitted', { author: 'yansongbai', text: { title: title('审查二'), ...body } });

  const page = await people.page('renda', { at: `/console/cases?desk=review` });
  await page.getByRole('link', { name: one.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: one.title })).toBeVisible();
  const waiting = page.getByRole('navigation', { name: procedure.desks.review });
  await expect(waiting.getByRole('link', { name: one.title })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('审查时逐件阅读。')).toBeVisible();

  await page.keyboard.press('1');
  const category = actPanel(page).getByRole('combobox', { name: consoleCase.field.categoryId });
  await expect(category).toBeFocused();
  await page.keyboard.type('jy');
  await expect(page.locator('.ant-select-item-option-active')).toHaveText('教育');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').getByText(consoleCase.done.title)).toContainText(suggestion.register);
  // Another case of the list is read now, and the one decided has left it.
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(one.title);
  await expect(waiting.getByRole('link', { name: one.title })).toHaveCount(0);
  await expect(waiting.locator('[aria-current]')).toHaveCount(1);

  // Where there is no room for both, the case is a page like any other.
  await page.setViewportSize({ width: 683, height: 450 });
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: desk.nav.trail })).toBeVisible();
  await expect(page.getByText(list.keyMove)).toHaveCount(0);
});
