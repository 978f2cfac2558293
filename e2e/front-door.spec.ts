import { expect, test } from './people.ts';

test('a stranger who opens the address is led to the sign-in page', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
});
