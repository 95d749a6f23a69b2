import type { Page } from '@playwright/test';
import type { Spot } from './desk';

/** Fingers on the page, by number. `time` is in ms after the first of a gesture came down; spots are in page pixels. */
export type Fingers = {
  down(time: number, finger: number, spot: Spot): Promise<void>;
  move(time: number, finger: number, spot: Spot): Promise<void>;
  up(time: number, ...fingers: number[]): Promise<void>;
  /** The browser takes them all away. */
  lose(time: number): Promise<void>;
};

/** Real touch input, dated, so that what the page makes of it does not hang on the speed of the machine. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const cdp = await page.context().newCDPSession(page);
  const spots = new Map<number, Spot>();
  let start = 0;
  const points = (fingers: Iterable<number>) =>
    [...fingers].map((id) => ({ id, x: spots.get(id)?.[0] ?? 0, y: spots.get(id)?.[1] ?? 0 }));
  const send = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    time: number,
    touchPoints: ReturnType<typeof points>,
  ) => {
    const timestamp = (start + time) / 1000;
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  return {
    async down(time, finger, spot) {
      if (spots.size === 0) start = Date.now();
      spots.set(finger, spot);
      await send('touchStart', time, points(spots.keys()));
    },
    async move(time, finger, spot) {
      spots.set(finger, spot);
      await send('touchMove', time, points(spots.keys()));
    },
    async up(time, ...fingers) {
      await send('touchEnd', time, points(fingers));
      for (const finger of fingers) spots.delete(finger);
    },
    async lose(time) {
      spots.clear();
      await send('touchCancel', time, []);
    },
  };
}
