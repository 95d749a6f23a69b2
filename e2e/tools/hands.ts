import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf, type Spot } from './desk';
import { fingersOn } from './fingers';

/** One way of working the page: what a person does with a mouse, with fingers, or with the keys alone. */
export type Hand = {
  /** A button. */
  press(control: Locator): Promise<void>;
  /** One of a group of radio buttons. */
  pick(radio: Locator): Promise<void>;
  /** A slider of 0 to 100, to one of its ends. */
  slide(slider: Locator, to: 0 | 100): Promise<void>;
  /** Twice as close, or about; by keys from wherever the focus is. */
  zoomIn(pane: Locator): Promise<void>;
};

async function middle(element: Locator): Promise<Spot> {
  const box = await boxOf(element);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Whether a control is clicked within the next second. */
function hearsClick(control: Locator): Promise<boolean> {
  return control.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        element.addEventListener('click', () => resolve(true), { once: true });
        setTimeout(() => resolve(false), 1000);
      }),
  );
}

/** From where a slider's thumb is to beyond an end of its way. */
async function way(slider: Locator, to: 0 | 100): Promise<[Spot, Spot]> {
  const box = await boxOf(slider);
  const y = box.y + box.height / 2;
  const rail = await boxOf(slider.locator('xpath=..'));
  const isHandle = (await slider.getAttribute('aria-valuenow')) !== null;
  const from = isHandle ? box.x + box.width / 2 : rail.x + rail.width / 2;
  return [
    [from, y],
    [to === 0 ? rail.x : rail.x + rail.width - 1, y],
  ];
}

export const HANDS: Record<'mouse' | 'touch' | 'keys', (page: Page) => Promise<Hand>> = {
  async mouse(page) {
    const click = async (control: Locator) => page.mouse.click(...(await middle(control)));
    return {
      press: click,
      pick: click,
      async slide(slider, to) {
        const [from, end] = await way(slider, to);
        await page.mouse.move(...from);
        await page.mouse.down();
        await page.mouse.move(...end, { steps: 5 });
        await page.mouse.up();
      },
      async zoomIn(pane) {
        await page.mouse.move(...(await middle(pane)));
        for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -120);
      },
    };
  },

  async touch(page) {
    const fingers = await fingersOn(page);
    // Of a tap soon after a pinch the browser now and then makes no click: one taps again.
    const tap = (control: Locator) =>
      expect(async () => {
        const clicked = hearsClick(control);
        await page.touchscreen.tap(...(await middle(control)));
        expect(await clicked).toBe(true);
      }).toPass();
    return {
      press: tap,
      pick: tap,
      async slide(slider, to) {
        const [from, end] = await way(slider, to);
        const between: Spot = [(from[0] + end[0]) / 2, from[1]];
        await fingers.down(0, 1, from);
        await fingers.move(100, 1, between);
        await fingers.move(200, 1, end);
        await fingers.up(300, 1);
      },
      async zoomIn(pane) {
        const [x, y] = await middle(pane);
        await fingers.down(0, 1, [x - 30, y]);
        await fingers.down(20, 2, [x + 30, y]);
        await fingers.move(400, 1, [x - 60, y]);
        await fingers.move(420, 2, [x + 60, y]);
        await fingers.up(500, 1, 2);
      },
    };
  },

  async keys(page) {
    return {
      async press(control) {
        await control.focus();
        await page.keyboard.press('Enter');
      },
      async pick(radio) {
        const group = radio.locator('xpath=ancestor::*[@role="radiogroup"]');
        await group.getByRole('radio', { checked: true }).focus();
        const count = await group.getByRole('radio').count();
        for (let n = 0; n < count && !(await radio.isChecked()); n++) {
          await page.keyboard.press('ArrowRight');
        }
      },
      async slide(slider, to) {
        await slider.focus();
        await page.keyboard.press(to === 0 ? 'Home' : 'End');
      },
      async zoomIn() {
        for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+Equal');
      },
    };
  },
};
