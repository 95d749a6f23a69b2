import { expect } from '@playwright/test';
import sharp from 'sharp';
import { aim, choose, openPhoto } from './tools/desk';
import { type Area, box, drawn, without } from './tools/drawn';
import { changesMask, expectMask } from './tools/expectMask';
import { click, giveUp, holding } from './tools/handwork';
import { test } from './tools/story';

const PHOTO = { w: 240, h: 180 };
test.use({ photo: PHOTO });

const WALL = box(0, 0, 120, 180);
const STAIN = box(20, 20, 40, 30);
const ISLAND = box(180, 60, 30, 40);

/** A wall with a stain hardly darker than it, and something of the wall's colour apart from it on another ground. */
async function stainedWall(): Promise<Buffer> {
  const colours: [Area, number[]][] = [
    [STAIN, [180, 120, 80]],
    [WALL, [200, 140, 100]],
    [ISLAND, [200, 140, 100]],
    [() => true, [30, 60, 160]],
  ];
  const masks = colours.map(([area]) => drawn(PHOTO, area).data);
  const data = new Uint8Array(PHOTO.w * PHOTO.h * 3);
  for (let i = 0; i < PHOTO.w * PHOTO.h; i++) {
    data.set(colours[masks.findIndex((mask) => mask[i] > 0)][1], i * 3);
  }
  return sharp(data, { raw: { ...{ width: PHOTO.w, height: PHOTO.h }, channels: 3 } })
    .png()
    .toBuffer();
}

test('Magic wand', async ({ page, server }) => {
  await page.goto(server.url);
  const buffer = await stainedWall();
  await openPhoto(page, { name: 'wall.png', mimeType: 'image/png', buffer }, PHOTO);
  await choose(page, 'Magic wand');
  const tolerance = page.getByRole('slider', { name: 'Tolerance' });
  const contiguous = page.getByRole('checkbox', { name: 'Contiguous' });
  const undo = () => changesMask(page, () => page.keyboard.press('Control+z'));
  await expect(tolerance).toHaveValue('12');
  await expect(contiguous).toBeChecked();

  await test.step('takes what is like the pixel and hangs together with it', async () => {
    await tolerance.fill('2');
    await changesMask(page, () => click(page, [100, 100]));
    await expectMask(page, without(WALL, STAIN));
  });
  await test.step('its Tolerance changes what was just taken', async () => {
    await changesMask(page, () => tolerance.fill('20'));
    await expectMask(page, WALL);
    await changesMask(page, () => contiguous.uncheck());
    await expectMask(page, WALL, ISLAND);
    await undo();
    await expectMask(page);
  });
  await test.step('Shift takes it everywhere', async () => {
    await contiguous.check();
    await holding(page, 'Shift', () => changesMask(page, () => click(page, [100, 100])));
    await expectMask(page, WALL, ISLAND);
  });
  await test.step('Alt subtracts, and so does the right button', async () => {
    await holding(page, 'Alt', () => changesMask(page, () => click(page, [190, 80])));
    await expectMask(page, WALL);
    const [[x, y]] = await aim(page, [[30, 30]]);
    await tolerance.fill('2');
    await changesMask(page, () => page.mouse.click(x, y, { button: 'right' }));
    await expectMask(page, without(WALL, STAIN));
  });
  await test.step('Escape, before the button is let go, takes nothing', () =>
    giveUp(page, [[190, 80]]));
});
