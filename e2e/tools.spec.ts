import { expect } from '@playwright/test';
import {
  aim,
  canvasOf,
  choose,
  drag,
  maskHash,
  type Spot,
  setBrush,
  type ToolName,
  viewOf,
} from './tools/desk';
import { box, ellipse, polygon as inside, stroke, without } from './tools/drawn';
import { changesMask, expectMask, keepsMask } from './tools/expectMask';
import { fillMiddle, openCompare } from './tools/filled';
import { click, giveUp, holding } from './tools/handwork';
import { test } from './tools/story';

const PHOTO = { w: 240, h: 180 };
test.use({ photo: PHOTO });

const A: Spot = [40.5, 40.5];
const B: Spot = [160.5, 40.5];
const C: Spot = [160.5, 120.5];

test('Brush', async ({ desk }) => {
  await setBrush(desk, 21);
  await test.step('a click makes a dot, a drag a line', async () => {
    await drag(desk, [A]);
    await expectMask(desk, stroke(21, A));
    await drag(desk, [A, B]);
    await expectMask(desk, stroke(21, A, B));
  });
  await test.step('Shift goes on in a straight line from where the last one ended', async () => {
    await holding(desk, 'Shift', () => drag(desk, [C]));
    await expectMask(desk, stroke(21, A, B, C));
  });
  await test.step('Escape takes back only what is being drawn', () =>
    giveUp(desk, [[40, 150], B, C]));
  await test.step('another button, pressed and let go meanwhile, ends nothing', async () => {
    const before = await maskHash(desk);
    const [a, b, c] = await aim(desk, [C, [120.5, 130.5], [40.5, 130.5]]);
    await desk.mouse.move(...a);
    await desk.mouse.down();
    await desk.mouse.move(...b);
    await desk.mouse.down({ button: 'right' });
    await desk.mouse.up({ button: 'right' });
    await desk.mouse.move(...c);
    await changesMask(desk, () => desk.mouse.up());
    await expectMask(desk, stroke(21, A, B, C, [120.5, 130.5], [40.5, 130.5]));
    await desk.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => maskHash(desk)).toBe(before);
  });
  await test.step('Alt subtracts, and so does the right button', async () => {
    await setBrush(desk, 9);
    await holding(desk, 'Alt', () => drag(desk, [A, [80.5, 40.5]]));
    await drag(desk, [C, [160.5, 90.5]], 'right');
    const left = without(stroke(21, A, B, C), stroke(9, A, [80.5, 40.5]));
    await expectMask(desk, without(left, stroke(9, C, [160.5, 90.5])));
  });
});

test('Eraser', async ({ desk }) => {
  await setBrush(desk, 41);
  await drag(desk, [A, B]);
  await choose(desk, 'Eraser');
  await setBrush(desk, 11);
  await drag(desk, [A]);
  await holding(desk, 'Shift', () => drag(desk, [B]));
  await expectMask(desk, without(stroke(41, A, B), stroke(11, A, B)));
  await giveUp(desk, [A, [60.5, 50.5]]);
  await changesMask(desk, () => desk.keyboard.press('Control+z'));
  await changesMask(desk, () => desk.keyboard.press('Control+z'));
  await expectMask(desk, stroke(41, A, B));
});

const BOXES: { tool: ToolName; area: typeof box }[] = [
  { tool: 'Rectangle', area: box },
  { tool: 'Ellipse', area: ellipse },
];

for (const { tool, area } of BOXES) {
  test(tool, async ({ desk }) => {
    const whole = area(30, 20, 101, 61);
    await choose(desk, tool);
    await drag(desk, [
      [30, 20],
      [131, 81],
    ]);
    await expectMask(desk, whole);

    await test.step('Shift makes the sides equal', async () => {
      await holding(desk, 'Shift', () =>
        drag(desk, [
          [150, 20],
          [191, 40],
        ]),
      );
      await expectMask(desk, whole, area(150, 20, 41, 41));
    });
    await test.step('Escape gives up', () =>
      giveUp(desk, [
        [10, 100],
        [90, 170],
      ]));
    await test.step('Alt subtracts, and so does the right button', async () => {
      await holding(desk, 'Alt', () =>
        drag(desk, [
          [40, 30],
          [61, 51],
        ]),
      );
      // From the lower right to the upper left.
      await drag(
        desk,
        [
          [111, 71],
          [80, 40],
        ],
        'right',
      );
      const left = without(whole, area(40, 30, 21, 21));
      await expectMask(desk, without(left, area(80, 40, 31, 31)), area(150, 20, 41, 41));
    });
  });
}

const LARGE: Spot[] = [
  [30.2, 20.3],
  [180.1, 40.7],
  [100.3, 150.2],
];
const SMALL: Spot[] = [
  [90.2, 50.3],
  [120.4, 60.1],
  [100.1, 90.8],
];
const BESIDE: Spot[] = [
  [190.2, 100.3],
  [230.4, 110.1],
  [200.1, 160.8],
];

test('Lasso', async ({ desk }) => {
  await choose(desk, 'Lasso');
  await drag(desk, LARGE);
  await expectMask(desk, inside(...LARGE));
  await giveUp(desk, BESIDE);
  await test.step('Alt subtracts, and so does the right button', async () => {
    await holding(desk, 'Alt', () => drag(desk, SMALL));
    await expectMask(desk, without(inside(...LARGE), inside(...SMALL)));
    await drag(desk, LARGE, 'right');
    await expectMask(desk);
  });
  await test.step('with Shift the outline goes straight on', async () => {
    const [a, b, c] = await aim(desk, LARGE);
    await changesMask(desk, async () => {
      await desk.mouse.move(...a);
      await desk.mouse.down();
      await holding(desk, 'Shift', async () => {
        await desk.mouse.move(a[0] + 60, a[1] + 200);
        await desk.mouse.move(...b);
      });
      await desk.mouse.move(...c);
      await desk.mouse.up();
    });
    await expectMask(desk, inside(...LARGE));
  });
});

test('Polygon', async ({ desk }) => {
  const [first] = LARGE;
  await choose(desk, 'Polygon');
  const remove = desk.getByRole('button', { name: 'Remove corner' });
  const close = desk.getByRole('button', { name: 'Close shape' });

  await test.step('closed by a click at its first corner', async () => {
    await click(desk, ...LARGE);
    await changesMask(desk, () => click(desk, first));
    await expectMask(desk, inside(...LARGE));
  });
  await test.step('Escape gives up all of it', () =>
    keepsMask(desk, async () => {
      await click(desk, ...BESIDE);
      await desk.keyboard.press('Escape');
      await expect(close).toBeDisabled();
      await expect(remove).toBeDisabled();
    }));
  await test.step('the hand looks around, and Escape elsewhere closes what is open there', () =>
    changesMask(desk, async () => {
      await click(desk, ...BESIDE);
      await choose(desk, 'Hand');
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog')).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('dialog')).toHaveCount(0);
      await choose(desk, 'Polygon');
      await close.click();
    }));
  await desk.keyboard.press('Control+z');
  await test.step('Alt subtracts; Backspace takes a corner back, Enter closes', async () => {
    await holding(desk, 'Alt', () => click(desk, SMALL[0]));
    await click(desk, SMALL[1], [10, 10]);
    await desk.keyboard.press('Backspace');
    await click(desk, SMALL[2]);
    await changesMask(desk, () => desk.keyboard.press('Enter'));
    await expectMask(desk, without(inside(...LARGE), inside(...SMALL)));
  });
  await test.step('Undo takes back the last corner, not what was done before', () =>
    keepsMask(desk, async () => {
      await click(desk, BESIDE[0], [10, 10]);
      await desk.keyboard.press('ControlOrMeta+z');
      await desk.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(remove).toBeDisabled();
    }));
  await test.step('unless something else was done since; it keeps the corners', async () => {
    await click(desk, ...BESIDE);
    const before = await maskHash(desk);
    await changesMask(desk, () => desk.getByRole('button', { name: 'Grow mask' }).click());
    await desk.getByRole('slider', { name: 'Grow by' }).press('Escape');
    await expect(desk.getByRole('slider', { name: 'Grow by' })).toHaveCount(0);
    await changesMask(desk, () => desk.getByRole('button', { name: 'Undo', exact: true }).click());
    expect(await maskHash(desk)).toBe(before);
    await keepsMask(desk, () => desk.keyboard.press('ControlOrMeta+z'));
    await keepsMask(desk, () => desk.keyboard.press('ControlOrMeta+z'));
    await expect(remove).toBeEnabled();
    await desk.keyboard.press('ControlOrMeta+z');
    await expect(remove).toBeDisabled();
  });
  await test.step('the buttons do the same', async () => {
    await click(desk, ...BESIDE, [10, 10]);
    await remove.click();
    await changesMask(desk, () => close.click());
    await expectMask(desk, without(inside(...LARGE), inside(...SMALL)), inside(...BESIDE));
  });
  await test.step('so does the right button, and a double click closes', async () => {
    const [a, b, c] = await aim(desk, BESIDE);
    await desk.mouse.click(...a, { button: 'right' });
    await desk.mouse.click(...b);
    await changesMask(desk, () => desk.mouse.dblclick(...c));
    await expectMask(desk, without(inside(...LARGE), inside(...SMALL)));
  });
});

test('Polygon: half of it is still there after Compare', async ({ desk }) => {
  const close = desk.getByRole('button', { name: 'Close shape' });
  await fillMiddle(desk, 1, [A, B]);
  await desk.keyboard.press('ControlOrMeta+z');
  await choose(desk, 'Polygon');
  await click(desk, ...LARGE);
  const compare = await openCompare(desk);
  await expect(compare).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(compare).toBeHidden();
  await expect(canvasOf(desk).locator('svg[data-mode=paint]')).toBeVisible();
  await changesMask(desk, () => close.click());
  await expectMask(desk, inside(...LARGE));

  await test.step('but not with another tool', async () => {
    await click(desk, ...SMALL);
    await openCompare(desk);
    await desk.keyboard.press('b');
    await desk.keyboard.press('Escape');
    await choose(desk, 'Polygon');
    await expect(close).toBeDisabled();
  });
});

test('Hand', async ({ desk }) => {
  const canvas = canvasOf(desk);
  await choose(desk, 'Hand');
  const view = await viewOf(canvas);
  const [[x, y]] = await aim(desk, [A]);
  await keepsMask(desk, async () => {
    await desk.mouse.move(x, y);
    await desk.mouse.down();
    await desk.mouse.move(x + 60, y + 35, { steps: 4 });
    await desk.mouse.up();
  });
  expect(await viewOf(canvas)).toEqual({ ...view, x: view.x + 60, y: view.y + 35 });
  await expectMask(desk);
});
