import { expect, type Page } from '@playwright/test';
import { canvasOf, drag, maskHash, viewOf } from './tools/desk';
import { changesMask, keepsMask } from './tools/expectMask';
import { test } from './tools/story';

test.use({ photo: { w: 240, h: 180 } });

const tool = (page: Page, name: string) => expect(page.getByRole('radio', { name })).toBeChecked();
const brushSize = (page: Page) => page.getByRole('slider', { name: 'Brush size' }).inputValue();

test('? shows all keys, and single ones can be switched off', async ({ desk }) => {
  const dialog = desk.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const single = dialog.getByRole('checkbox', { name: 'Single-key shortcuts' });
  await canvasOf(desk).focus();
  await desk.keyboard.press('?');
  for (const name of [
    'Brush',
    'Magic wand',
    'Undo',
    'Generate',
    'Fit mask',
    'Move the crosshair',
  ]) {
    await expect(dialog.getByRole('rowheader', { name, exact: true })).toBeVisible();
  }

  await test.step('while it is open, keys do nothing to the page', async () => {
    await desk.keyboard.press('e');
    await tool(desk, 'Brush');
  });
  await test.step('switched off, only keys with Ctrl act', async () => {
    await single.uncheck();
    await desk.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await desk.keyboard.press('e');
    await desk.keyboard.press('i');
    await tool(desk, 'Brush');
    await drag(desk, [[100, 100]]);
    await changesMask(desk, () => desk.keyboard.press('Control+z'));
    await keepsMask(desk, () => desk.keyboard.press('i'));
    await desk.keyboard.press('?');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('that is remembered, and the button brings the list back', async () => {
    await desk.reload();
    await desk.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(single).not.toBeChecked();
    await single.check();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('e');
    await tool(desk, 'Eraser');
  });
});

test('plus and minus zoom about the middle', async ({ desk }) => {
  const canvas = canvasOf(desk);
  await canvas.focus();
  const { zoom } = await viewOf(canvas);
  await desk.keyboard.press('+');
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBeCloseTo(zoom * 1.25);
  await desk.keyboard.press('-');
  await desk.keyboard.press('-');
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBeCloseTo(zoom / 1.25);
});

test('the keys of the map do what they say', async ({ desk }) => {
  await canvasOf(desk).focus();
  const press = (key: string) => desk.keyboard.press(key);
  const tools = {
    e: 'Eraser',
    r: 'Rectangle',
    o: 'Ellipse',
    l: 'Lasso',
    p: 'Polygon',
    w: 'Magic wand',
    h: 'Hand',
    b: 'Brush',
    x: 'Eraser',
  };
  for (const [key, name] of Object.entries(tools)) {
    await press(key);
    await tool(desk, name);
  }
  await press('x');
  await tool(desk, 'Brush');

  const size = Number(await brushSize(desk));
  await press('Shift+]');
  await expect.poll(() => brushSize(desk)).toBe(String(size + 1));
  await press('Shift+[');
  await press(']');
  await expect.poll(async () => Number(await brushSize(desk))).toBeGreaterThan(size);
  await press('[');
  await expect.poll(() => brushSize(desk)).toBe(String(size));

  await changesMask(desk, () => press('i'));
  await changesMask(desk, () => press('Shift+Delete'));
  await expect(desk.getByText('nothing painted yet')).toBeVisible();
  await changesMask(desk, () => press('Control+z'));
  await changesMask(desk, () => press('Control+y'));

  const canvas = canvasOf(desk);
  const fitted = await viewOf(canvas);
  await press('Control+1');
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBe(1);
  await press('Control+0');
  await expect.poll(() => viewOf(canvas)).toEqual(fitted);
  await desk.getByRole('radio', { name: 'Brush' }).check();
  await drag(desk, [[30, 30]]);
  await press('f');
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBeGreaterThan(fitted.zoom);

  const shown = desk.getByRole('button', { name: 'Show mask' });
  await press('q');
  await expect(shown).toHaveAttribute('aria-pressed', 'false');
  await press('q');
  await expect(shown).toHaveAttribute('aria-pressed', 'true');
});

type Key = { key: string; code: string; ctrlKey?: true; altKey?: true; shiftKey?: true };

/** A key press as another keyboard layout makes it: `key` is what it types, `code` where it lies. */
async function pressOn(page: Page, init: Key) {
  await canvasOf(page).focus();
  await page.evaluate((event) => {
    const options = { ...event, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', options));
  }, init);
}

test('keys are found on other keyboards: by what they type, else by where they lie', async ({
  desk,
}) => {
  const size = Number(await brushSize(desk));
  const smaller = async (name: string, init: Key) =>
    test.step(name, async () => {
      await desk.getByRole('slider', { name: 'Brush size' }).fill(String(size));
      await pressOn(desk, init);
      await expect.poll(async () => Number(await brushSize(desk))).toBeLessThan(size);
    });
  await smaller('German: ü lies where [ does', { key: 'ü', code: 'BracketLeft' });
  await smaller('French: [ is typed with AltGr', {
    ...{ key: '[', code: 'Digit5', ctrlKey: true, altKey: true },
  });

  await test.step('French: Z and W have changed places', async () => {
    await drag(desk, [[100, 100]]);
    await changesMask(desk, () => pressOn(desk, { key: 'z', code: 'KeyW', ctrlKey: true }));
    await pressOn(desk, { key: 'w', code: 'KeyZ' });
    await tool(desk, 'Magic wand');
  });
  await test.step('French: the row of digits types signs', async () => {
    await pressOn(desk, { key: '&', code: 'Digit1', ctrlKey: true });
    await expect.poll(async () => (await viewOf(canvasOf(desk))).zoom).toBe(1);
  });
  await test.step('Russian: no Latin letter at all', async () => {
    await pressOn(desk, { key: 'и', code: 'KeyB' });
    await tool(desk, 'Brush');
    await drag(desk, [[100, 100]]);
    const dot = await maskHash(desk);
    await changesMask(desk, () => pressOn(desk, { key: 'я', code: 'KeyZ', ctrlKey: true }));
    await changesMask(desk, () =>
      pressOn(desk, { key: 'Я', code: 'KeyZ', ctrlKey: true, shiftKey: true }),
    );
    expect(await maskHash(desk)).toBe(dot);
  });
});
