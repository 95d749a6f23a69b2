import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '/work/integrate/e2e/tools/browser';
import { startServer } from '/work/integrate/e2e/tools/server';
import { fillMiddle, openCompare } from '/work/integrate/e2e/tools/filled';
import { viewOf, boxOf } from '/work/integrate/e2e/tools/desk';
mkdirSync('/tmp/mixs', { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_FLAGS });
for (const [name, viewport, mobile] of [['desk', { width: 1440, height: 900 }, false], ['phone', { width: 390, height: 844 }, true]] as const) {
  const context = await browser.newContext({ viewport, hasTouch: mobile, isMobile: mobile, colorScheme: 'dark', deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('pageerror', e));
  await page.goto(server.url);
  await page.getByRole('button', { name: /Stone in the grass/ }).first().click();
  await page.getByRole('application', { name: 'Mask canvas' }).waitFor();
  await page.waitForTimeout(1500);
  if (mobile) { try { await page.getByRole('radiogroup', { name: 'Outputs' }).getByRole('radio', { name: '3' }).check({ timeout: 3000 }); } catch { console.log('no outputs radio'); } }
  else await page.getByRole('radiogroup', { name: 'Outputs' }).getByRole('radio', { name: '4' }).check();
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await results.getByRole('img').nth(mobile ? 0 : 3).waitFor({ timeout: 200000 });
  const compare = await openCompare(page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/mixs/${name}-compare.png` });
  await compare.getByRole('button', { name: 'Pick and mix' }).click();
  const canvas = page.getByRole('application', { name: 'Mix canvas' });
  await canvas.waitFor();
  await page.waitForTimeout(1500);
  const box = await boxOf(canvas);
  const cx = box.x + box.width / 2, cy = box.y + box.height / 2;
  await page.mouse.move(cx, cy - 60); await page.mouse.down(); await page.mouse.move(cx + 60, cy + 60, { steps: 10 }); await page.mouse.up();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/mixs/${name}-dark.png` });
  await page.getByRole('checkbox', { name: 'Show picks' }).check();
  if (!mobile) { await page.keyboard.press('4'); await page.mouse.move(cx - 60, cy); await page.mouse.down(); await page.mouse.move(cx - 100, cy + 80, { steps: 10 }); }
  await page.waitForTimeout(500);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/mixs/${name}-light.png` });
  if (!mobile) await page.mouse.up();
  await page.getByRole('button', { name: 'Keep mix' }).click();
  await results.getByRole('img', { name: /^Mix/ }).waitFor();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `/tmp/mixs/${name}-kept.png` });
  await context.close();
}
await browser.close();
await server.stop();
