import { expect, test } from '@playwright/test';

test('a stranger who opens the address is led to the sign-in page', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
});
