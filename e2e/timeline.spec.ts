import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { addBoxes } from './tools/box';
import {
  canvasOf,
  choose,
  coloursAt,
  drag,
  maskHash,
  type Spot,
  setBrush,
  unfold,
} from './tools/desk';
import { drawn, stroke } from './tools/drawn';
import { changesMask } from './tools/expectMask';
import { click } from './tools/handwork';
import { redo, undo } from './tools/keys';
import { test } from './tools/story';

const PHOTO = { w: 320, h: 256 };
test.use({ photo: PHOTO, viewport: { width: 1000, height: 640 } });

const [A, B]: Spot[] = [
  [100, 100],
  [170, 125],
];
const INSIDE: Spot[] = [
  [110, 105],
  [130, 112],
  [150, 118],
];

/** What undo and redo bring back: the mask, how the photo is fitted, and what is to be seen. */
async function stateOf(page: Page) {
  const fits = page.getByRole('radiogroup', { name: 'Photo fit' });
  return {
    mask: await maskHash(page),
    cropped: await fits.getByLabel('Crop').isChecked(),
    colours: await coloursAt(page, INSIDE),
  };
}

/** The state once the screen rests, which a photo just changed reaches later than its mask. */
async function restingState(page: Page) {
  let state = await stateOf(page);
  await expect
    .poll(async () => {
      const before = JSON.stringify(state);
      state = await stateOf(page);
      return JSON.stringify(state) === before;
    })
    .toBe(true);
  return state;
}

/** A mask picture with a broad stroke over the middle. */
function maskFile(): Promise<Buffer> {
  const { data } = drawn(PHOTO, stroke(61, A, B));
  return sharp(data, { raw: { width: PHOTO.w, height: PHOTO.h, channels: 1 } })
    .png()
    .toBuffer();
}

const asPhotoButton = (page: Page) =>
  page.getByRole('list', { name: 'Results' }).getByLabel('Use as photo');

/** Makes the fill the photo, and waits until it is the one that is seen. */
async function becomesPhoto(page: Page) {
  await asPhotoButton(page).waitFor({ timeout: 60_000 });
  await page.mouse.move(2, 2);
  const before = await coloursAt(page, INSIDE);
  await changesMask(page, () => asPhotoButton(page).click());
  await page.mouse.move(2, 2);
  await expect.poll(() => coloursAt(page, INSIDE)).not.toEqual(before);
}

const STEPS: Record<string, (page: Page) => Promise<unknown>> = {
  'a stroke': (page) => drag(page, [A, B]),
  'a rectangle': (page) => addBoxes(page, [20, 180, 40, 30]),
  'an operation': (page) =>
    changesMask(page, () => page.getByRole('button', { name: 'Grow mask' }).click()),
  'an opened mask': async (page) => {
    const file = { name: 'mask.png', mimeType: 'image/png', buffer: await maskFile() };
    await changesMask(page, () => page.getByLabel('Open mask').setInputFiles(file));
  },
  'another fit': (page) =>
    page.getByRole('radiogroup', { name: 'Photo fit' }).getByLabel('Crop').check(),
  'a fill as the photo': async (page) => {
    await page.getByRole('button', { name: 'Generate' }).click();
    await becomesPhoto(page);
  },
  'a stroke on it': (page) =>
    drag(page, [
      [200, 200],
      [230, 210],
    ]),
};

test('strokes, operations, an opened mask, the photo fit and a new photo are one timeline', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  await unfold(desk, 'Frame');
  await setBrush(desk, 41);
  await desk.getByLabel('Mask opacity').fill('10');
  const away = () => desk.mouse.move(2, 2);

  const states = [await stateOf(desk)];
  for (const [name, step] of Object.entries(STEPS)) {
    await test.step(name, () => step(desk));
    await away();
    states.push(await restingState(desk));
  }
  const [start, ...later] = states;
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(states.length);

  const becomes = (state: typeof start) => expect.poll(() => stateOf(desk)).toEqual(state);
  for (const state of states.slice(0, -1).toReversed()) {
    await undo(desk);
    await becomes(state);
  }
  await expect(desk.getByRole('button', { name: 'Undo' })).toBeDisabled();
  for (const state of later) {
    await redo(desk);
    await becomes(state);
  }
  await expect(desk.getByRole('button', { name: 'Redo' })).toBeDisabled();
});

/** A stroke on the photo, and a fill on its way. */
async function onFirstPhoto(desk: Page) {
  await unfold(desk, 'Frame');
  await desk.getByLabel('Mask opacity').fill('10');
  await setBrush(desk, 41);
  await drag(desk, [A, B]);
  await desk.mouse.move(2, 2);
  const first = await restingState(desk);
  await desk.getByRole('button', { name: 'Generate' }).click();
  return first;
}

/** A photo that a fill has replaced; its mask was a stroke. */
async function onSecondPhoto(desk: Page) {
  const first = await onFirstPhoto(desk);
  await becomesPhoto(desk);
  return { first, second: await restingState(desk) };
}

test.describe('a fill that becomes the photo', () => {
  test('gives way to an undo that comes before it is ready', async ({ desk }) => {
    const { first } = await onSecondPhoto(desk);
    const use = await asPhotoButton(desk).elementHandle();
    // Both at once: the fill takes longer than the key.
    await desk.evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
      const key = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    }, use);
    await expect(desk.getByRole('alert')).toContainText('was not made the photo');
    await desk.mouse.move(2, 2);
    await expect.poll(() => stateOf(desk)).toEqual(first);
    await expect(desk.getByRole('button', { name: 'Redo' })).toBeEnabled();
  });

  test('comes after half a polygon: one undo brings the earlier photo back', async ({ desk }) => {
    const first = await onFirstPhoto(desk);
    await choose(desk, 'Polygon');
    await click(desk, [40, 200], [90, 200]);
    await becomesPhoto(desk);
    await undo(desk);
    await expect.poll(() => stateOf(desk)).toEqual(first);
  });

  test('is kept with its own mask, also when an undo is cut short', async ({ desk }) => {
    // A photo that is asked for now never arrives.
    await desk.addInitScript(() => {
      const post: (message: unknown, move: Transferable[]) => void = Worker.prototype.postMessage;
      const isHeld = (message: unknown) =>
        document.documentElement.dataset.hold !== undefined &&
        JSON.stringify(message).includes('openPhoto');
      Worker.prototype.postMessage = function (message: unknown, move?: unknown) {
        if (!isHeld(message)) post.call(this, message, Array.isArray(move) ? move : []);
      };
    });
    await desk.reload();
    const { first, second } = await onSecondPhoto(desk);
    const saved = (hash: string | null) =>
      expect(canvasOf(desk)).toHaveAttribute('data-saved-hash', hash ?? '');
    await saved(second.mask);
    await desk.evaluate(() => {
      document.documentElement.dataset.hold = '';
    });
    await undo(desk);
    await expect.poll(() => maskHash(desk)).toBe(first.mask);
    await saved(first.mask);
    await desk.reload();
    await desk.mouse.move(2, 2);
    await expect
      .poll(async () => {
        const colours = await coloursAt(desk, INSIDE);
        return { mask: await maskHash(desk), colours };
      })
      .toEqual({ mask: second.mask, colours: second.colours });
  });
});
