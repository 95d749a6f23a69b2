import { chromium, type Page } from '@playwright/test';
import type { Job } from '../../fake/job';
import { BROWSER_FLAGS, findBrowser } from '../../tools/browser';
import { drag, openPhoto, setBrush } from '../../tools/desk';
import { textureFile } from '../../tools/picture';
import type { Remote } from '../../tools/remote';
import { type Figure, median } from '../figure';

const PHOTO = { w: 512, h: 384 };
const RUNS = 10;

/** From the moment the upstream has succeeded until the stitched picture is on screen. */
export async function untilSeen(remote: Remote, share: number): Promise<Figure[]> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(remote.server.url);
    const buffer = await textureFile(PHOTO.w, PHOTO.h, 'jpeg');
    await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, PHOTO);
    await setBrush(page, 60);
    await drag(page, [
      [90, 90],
      [300, 200],
    ]);
    await page.getByLabel('Prompt').fill('a hat');
    const times: number[] = [];
    const runs = Math.max(1, Math.round(RUNS * share));
    for (let run = 1; run <= runs + 1; run++) {
      const time = await timeOfRun(remote, page, run);
      // The first one also loads what later ones have.
      if (run > 1) times.push(time);
    }
    return [
      { what: 'from succeeded to seen, median', value: median(times), unit: 'ms', atMost: 1300 },
      { what: 'from succeeded to seen, longest', value: Math.max(...times), unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
}

async function timeOfRun({ fake }: Remote, page: Page, run: number): Promise<number> {
  const known = new Set(fake.jobs.keys());
  await page.getByRole('button', { name: 'Generate' }).click();
  const seenAt = await page.evaluate(whenSeen, `Output 1 of 1, run ${run}`);
  const job = [...fake.jobs.values()].find(({ id }) => !known.has(id));
  if (!job) throw new Error('no run was made');
  return seenAt - succeededAt(job);
}

/** In the page, frame by frame: a locator would look less and less often, and add up to half a second. */
async function whenSeen(name: string): Promise<number> {
  for (;;) {
    const picture = document.querySelector<HTMLImageElement>(`img[alt="${name}"]`);
    if (picture?.complete && picture.naturalWidth > 0) return Date.now();
    await new Promise(requestAnimationFrame);
  }
}

/** By the job's own timeline, whose clock is the wall's here. */
function succeededAt(job: Job): number {
  const { start, step, tail } = job.scenario.timing;
  const { num_inference_steps: steps, num_outputs: outputs } = job.input;
  return job.createdAt + start + step * steps * outputs + tail;
}
