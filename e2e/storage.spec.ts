import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { text } from '../src/text/text';
import { canvasOf, drag, maskHash, openPhoto, type Spot, setBrush } from './tools/desk';
import { decode, textureFile } from './tools/picture';
import { archiveFiles, archiveOf } from './tools/sessionArchive';
import { choose, importArchive, openShelf, shelfOf } from './tools/sessions';
import { test } from './tools/story';

const t = text.shelf;
const SIZE = { w: 400, h: 300 };
const LINE: readonly Spot[] = [
  [60, 60],
  [300, 200],
];
const OTHER: readonly Spot[] = [
  [60, 240],
  [300, 240],
];

async function open(page: Page, name: string, size = SIZE) {
  const buffer = await textureFile(size.w, size.h, 'png');
  await openPhoto(page, { name, mimeType: 'image/png', buffer }, size);
}

/** Paints a line and waits until it is marked saved. */
async function paintAndSave(page: Page, spots = LINE) {
  await setBrush(page, 30);
  await drag(page, spots);
  const hash = await maskHash(page);
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', hash ?? '');
  return hash ?? '';
}

/** How many records of a table have keys that begin like this. */
function kept(page: Page, table: string, prefix = ''): Promise<number> {
  return page.evaluate(
    async ([name, begin]) => {
      const request = indexedDB.open('maskroom');
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
      const count = db.transaction(name).objectStore(name).count(range);
      return new Promise<number>((resolve) => {
        count.onsuccess = () => resolve(count.result);
      });
    },
    [table, prefix] as const,
  );
}

const card = (page: Page, name: string) =>
  shelfOf(page).getByRole('button', { name: t.open(name), exact: true });

test('sessions are listed with picture, runs and size; renamed, deleted, had back, opened', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await open(page, 'first.png');
  const painted = await paintAndSave(page);
  await open(page, 'second.png', { w: 320, h: 320 });
  await paintAndSave(page);
  await openShelf(page, 'second.png');
  await expect(card(page, 'second.png')).toHaveAttribute('aria-current', 'true');
  await expect(card(page, 'first.png').locator('img')).toBeVisible();
  const item = shelfOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: t.open('first.png') }) });
  await expect(item).toContainText(/0 runs · \d+ kB/);

  await choose(page, 'first.png', t.rename);
  await page.getByLabel(t.name).fill('The first one');
  await page.keyboard.press('Enter');
  await expect(card(page, 'The first one')).toBeVisible();

  await choose(page, 'The first one', t.remove);
  await expect(card(page, 'The first one')).toHaveCount(0);
  await shelfOf(page).getByRole('button', { name: t.undo }).click();
  await card(page, 'The first one').click();
  await expect(canvasOf(page)).toHaveAttribute('data-mask-hash', painted);
});

test('a deleted session that was open leads to the start page, by keyboard; nothing of it is left once deleted for good', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await open(page, 'only.png');
  await paintAndSave(page);
  await openShelf(page, 'only.png');
  await shelfOf(page)
    .getByRole('button', { name: t.more('only.png') })
    .focus();
  await page.keyboard.press('Enter');
  for (let down = 0; down < 2; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: text.app.done }).press('Enter');
  await expect(page.getByText(text.app.empty.title)).toBeVisible();
  await page.reload();
  await expect(page.getByText(text.app.empty.title)).toBeVisible();
  await shelfOf(page).locator('summary').press('Enter');
  await shelfOf(page).getByRole('button', { name: t.removeForGood }).press('Enter');
  await expect(shelfOf(page)).toHaveCount(0);
  for (const table of ['sessions', 'runs', 'masks', 'blobs', 'cards', 'files']) {
    expect(await kept(page, table), table).toBe(0);
  }
});

test('an exported session is the same in another browser', async ({ page, server, browser }) => {
  await page.goto(server.url);
  await open(page, 'street.png');
  const hash = await paintAndSave(page);
  await page.getByRole('button', { name: 'Generate' }).click();
  const picture = (on: Page) =>
    on.getByRole('list', { name: 'Results' }).getByRole('img', { name: 'Output 1 of 1, run 1' });
  await expect(picture(page)).toBeVisible({ timeout: 60_000 });
  await openShelf(page, 'street.png');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    choose(page, 'street.png', t.export),
  ]);
  expect(file.suggestedFilename()).toBe('street.maskroom');
  const archive = await readFile(await file.path());

  const elsewhere = await browser.newPage();
  await elsewhere.goto(server.url);
  const dropped = await elsewhere.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 's.maskroom'));
    return data;
  }, archive.toString('base64'));
  await elsewhere.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(canvasOf(elsewhere)).toHaveAttribute('data-mask-hash', hash);
  await expect(picture(elsewhere)).toBeVisible();
  const shown = await Promise.all([page, elsewhere].map((on) => outputBytes(on)));
  expect(shown[1]).toEqual(shown[0]);
  await elsewhere.close();
});

/** The pixels of the one output in storage. */
async function outputBytes(page: Page) {
  const base64 = await page.evaluate(async () => {
    const request = indexedDB.open('maskroom');
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const range = IDBKeyRange.bound('output/', 'output0');
    const all = db.transaction('blobs').objectStore('blobs').getAll(range);
    const [blob] = await new Promise<Blob[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return decode(Buffer.from(base64, 'base64'));
}

test('a file that is no session, or a compressed one, is refused in plain words', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await open(page, 'here.png');
  await openShelf(page, 'here.png');
  const files = await archiveFiles({ runs: 1, outputs: 1 });
  const bomb = archiveOf({ ...files, 'photo/bomb.jpg': new Uint8Array(30_000_000) }, 9);
  for (const [buffer, words] of [
    [Buffer.from('no zip at all'), t.problems.foreign],
    [bomb, t.problems.packed],
    [archiveOf(files).subarray(0, 9000), t.problems.foreign],
  ] as const) {
    await importArchive(page, { name: 'a.maskroom', mimeType: 'application/zip', buffer });
    await expect(shelfOf(page).getByRole('alert')).toHaveText(words);
    await expect(shelfOf(page).getByRole('listitem')).toHaveCount(1);
  }
});

/** Lets the browser say of every write but a removal that there is no room. */
async function fullStorage(page: Page): Promise<(full: boolean) => Promise<void>> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record) {
      const full = 'full' in document.documentElement.dataset;
      // What marks a session as deleted is small enough.
      if (full && this.name !== 'cards') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, record);
    };
  });
  return (full) =>
    page.evaluate((on) => {
      document.documentElement.toggleAttribute('data-full', on);
    }, full);
}

test('a full storage: said plainly, nothing lost, and kept by itself once there is room', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await open(page, 'large.png', { w: 1600, h: 1200 });
  await open(page, 'work.png');
  const before = await paintAndSave(page);
  const setFull = await fullStorage(page);
  await setFull(true);
  await drag(page, OTHER);
  const now = (await maskHash(page)) ?? '';
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(text.app.problems.storageFull);
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', before);
  await alert.getByRole('button', { name: t.freeSpace }).click();
  await choose(page, 'large.png', t.remove);
  await setFull(false);
  await shelfOf(page).locator('summary').click();
  await shelfOf(page).getByRole('button', { name: t.removeForGood }).click();
  await page.getByRole('button', { name: text.app.done }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', now);
  await expect(alert).toHaveCount(0);
  await page.reload();
  await expect(canvasOf(page)).toHaveAttribute('data-mask-hash', now);
});

for (const how of ['with the browser’s locks', 'as over plain HTTP, without locks']) {
  test(`two tabs on one session, ${how}: the second one looks, or takes over`, async ({
    context,
    server,
  }) => {
    if (how.includes('without')) {
      await context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
      });
    }
    const first = await context.newPage();
    await first.goto(server.url);
    await open(first, 'shared.png');
    const hash = await paintAndSave(first);

    const second = await context.newPage();
    await second.goto(server.url);
    const said = (page: Page) => page.getByRole('alert').filter({ hasText: t.elsewhere });
    await expect(said(second)).toBeVisible();
    await expect(canvasOf(second)).toHaveAttribute('data-mask-hash', hash);
    const box = await canvasOf(second).boundingBox();
    if (!box) throw new Error('no canvas');
    await second.mouse.move(box.x + 200, box.y + 200);
    await second.mouse.down();
    await second.mouse.move(box.x + 300, box.y + 250, { steps: 4 });
    await second.mouse.up();
    await second.keyboard.press('i');
    await expect(canvasOf(second)).toHaveAttribute('data-mask-hash', hash);

    // Not yet saved when the other one asks.
    await first.bringToFront();
    await drag(first, OTHER);
    const newer = (await maskHash(first)) ?? '';
    await second.bringToFront();
    await said(second).getByRole('button', { name: t.workHere }).click();
    await expect(canvasOf(second)).toHaveAttribute('data-mask-hash', newer);
    await expect(said(second)).toHaveCount(0);
    await expect(said(first)).toBeVisible();
    await drag(second, [
      [200, 40],
      [360, 40],
    ]);
    const newest = (await maskHash(second)) ?? '';
    await expect(canvasOf(second)).toHaveAttribute('data-saved-hash', newest);

    await second.close();
    await first.reload();
    await expect(canvasOf(first)).toHaveAttribute('data-mask-hash', newest);
    await expect(said(first)).toHaveCount(0);
  });
}

test('a session of 200 runs of 4 outputs comes in, and is there after a reload', async ({
  page,
  server,
}) => {
  test.setTimeout(600_000);
  await page.goto(server.url);
  await open(page, 'here.png');
  await openShelf(page, 'here.png');
  const buffer = archiveOf(await archiveFiles({ runs: 200, outputs: 4 }));
  await importArchive(page, { name: 'many.maskroom', mimeType: 'application/zip', buffer });
  await expect(canvasOf(page)).toHaveAttribute('data-photo-width', '320', { timeout: 60_000 });
  await page.reload();
  await expect(canvasOf(page)).toHaveAttribute('data-photo-width', '320', { timeout: 60_000 });
  expect(await kept(page, 'runs')).toBe(200);
  expect(await kept(page, 'blobs', 'output/')).toBe(800);
});
