import { expect, test } from '@playwright/test';
import { text } from '../src/text/text';
import { drag, openPhoto } from './tools/desk';
import { textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 128, h: 96 };
const TOKEN = 'open-sesame-1f2e3d';

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ ACCESS_TOKEN: TOKEN });
});
test.afterAll(() => server.stop());

test('a server with an access token lets in who knows it, and no one else', async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await drag(page, [
    [40, 40],
    [80, 60],
  ]);
  const field = page.getByLabel(text.app.accessToken, { exact: true });
  const signIn = page.getByRole('button', { name: text.app.signIn });
  const generate = page.getByRole('button', { name: 'Generate' });

  await test.step('a wrong token is refused in plain words', async () => {
    await field.fill('open-sesame');
    await signIn.click();
    const refusal = page.getByRole('alert').filter({ hasText: text.app.accessRefused });
    await expect(refusal).toHaveText(text.app.accessRefused);
    await expect(generate).toHaveCount(0);
    expect((await page.request.get(`${server.url}/api/config`)).status()).toBe(401);
  });

  await test.step('the right one opens everything, outputs too', async () => {
    await field.fill(TOKEN);
    await signIn.click();
    await generate.click();
    await expect(page.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(field).toHaveCount(0);
  });

  await test.step('a reload need not ask again, and no script can read why', async () => {
    await page.reload();
    await expect(generate).toBeEnabled();
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(cookie.value).not.toContain(TOKEN);
    expect(server.printed()).not.toContain(TOKEN);
  });
});
