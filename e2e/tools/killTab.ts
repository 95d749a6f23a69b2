import type { Page } from '@playwright/test';

/** Ends a tab as a crash does: nothing in it gets to say goodbye. */
export async function killTab(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
