import type { Page } from '@playwright/test';
import type { Spot } from './desk';

/** Where a pen is, in page pixels, and how hard it is pressed, 0…1. */
export type PenSpot = readonly [x: number, y: number, pressure?: number];

/** A pen over the page: real input, with its pressure. */
export type Pen = {
  hover(spot: Spot): Promise<void>;
  down(spot: PenSpot, end?: 'tip' | 'barrel'): Promise<void>;
  move(spot: PenSpot): Promise<void>;
  up(): Promise<void>;
};

export async function penOn(page: Page): Promise<Pen> {
  const cdp = await page.context().newCDPSession(page);
  let at: PenSpot = [0, 0];
  let button: 'none' | 'left' | 'right' = 'none';
  const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', spot: PenSpot) => {
    at = spot;
    const [x, y, force = 0] = spot;
    const isDown = type !== 'mouseReleased' && button !== 'none';
    const buttons = isDown ? (button === 'left' ? 1 : 2) : 0;
    const touch = { x, y, force, button, buttons, clickCount: isDown ? 1 : 0 };
    await cdp.send('Input.dispatchMouseEvent', { type, pointerType: 'pen', ...touch });
  };
  return {
    hover: (spot) => send('mouseMoved', spot),
    async down(spot, end = 'tip') {
      button = end === 'tip' ? 'left' : 'right';
      await send('mousePressed', spot);
    },
    move: (spot) => send('mouseMoved', spot),
    async up() {
      await send('mouseReleased', [at[0], at[1]]);
      button = 'none';
    },
  };
}
