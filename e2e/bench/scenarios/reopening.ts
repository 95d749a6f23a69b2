import type { Browser, Page } from '@playwright/test';
import { openPhoto } from '../../tools/desk';
import { textureFile } from '../../tools/picture';
import { archiveFiles, archiveOf, type SessionSize } from '../../tools/sessionArchive';
import { importArchive, openShelf } from '../../tools/sessions';
import type { Bench } from '../bench';
import type { Figure } from '../figure';

const SIZE = { w: 400, h: 300 };
const LONG = { runs: 200, outputs: 4 };

/** From the start of the navigation until the photo can be painted on, and until the newest outputs are seen. */
export async function* reopening({ browser, url, runs }: Bench): AsyncGenerator<readonly Figure[]> {
  const page = await openSession(browser, url, LONG);
  await reload(page);
  for (const _ of runs) {
    const { photo, listed } = await reload(page);
    const what = `${LONG.runs} runs of ${LONG.outputs} outputs`;
    yield [
      { what: `${what}: until one can paint`, value: photo, unit: 'ms', atMost: 1000 },
      { what: `${what}: until the newest run is listed`, value: listed, unit: 'ms' },
    ];
  }
  await page.close();
}

/** A page of its own storage with a session of that size open. */
async function openSession(browser: Browser, url: string, size: SessionSize): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'here.png', mimeType: 'image/png', buffer }, SIZE);
  await openShelf(page, 'here.png');
  const archive = archiveOf(await archiveFiles(size));
  const file = { name: 'many.maskroom', mimeType: 'application/zip', buffer: archive };
  await importArchive(page, file);
  await page.locator('[data-photo-width="320"]').waitFor();
  return page;
}

/** In ms after the navigation began, by the page's own clock and as soon as its frames show it. */
async function reload(page: Page): Promise<{ photo: number; listed: number }> {
  await page.reload({ waitUntil: 'commit' });
  const photo = await seenAt(page, '[role=application][data-photo-width="320"]');
  const listed = await seenAt(page, `[aria-label$="run ${LONG.runs}"]`);
  return { photo, listed };
}

function seenAt(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    while (document.querySelector(wanted) === null) await new Promise(requestAnimationFrame);
    return performance.now();
  }, selector);
}
