import { describe, expect, it } from 'vitest';
import { createPenWatch, type PointerTrace } from './penWatch';

const event = (pointerType: string, type: string, timeStamp: number, width = 20): PointerTrace => ({
  type,
  pointerType,
  timeStamp,
  width,
  height: width / 2,
});
const finger = (time: number, width?: number) => event('touch', 'pointerdown', time, width);

/** A watch that has seen a pen do these things, one every 100 ms. */
function seeing(...types: string[]) {
  const watch = createPenWatch();
  for (const [i, type] of types.entries()) watch.note(event('pen', type, i * 100));
  return watch;
}

describe('without a pen', () => {
  it('fingers work with the tool, however broad they are', () => {
    const watch = createPenWatch();
    watch.note(event('mouse', 'pointermove', 0));
    watch.note(finger(10));
    expect(watch.fingersPan(20)).toBe(false);
    expect(watch.isPalm(finger(20))).toBe(false);
    expect(watch.isPalm(finger(20, 200))).toBe(false);
  });
});

describe('once a pen is seen', () => {
  it('fingers pan once it has drawn, until it was put away', () => {
    const watch = seeing('pointerdown', 'pointermove', 'pointerup');
    expect(watch.fingersPan(200)).toBe(true);
    expect(watch.isPalm(finger(60_000))).toBe(false);
    expect(watch.fingersPan(599_000)).toBe(true);
    expect(watch.fingersPan(601_000)).toBe(false);
  });

  it('fingers go on with the tool when it only hovered', () => {
    expect(seeing('pointermove').fingersPan(1000)).toBe(false);
  });

  it('a touch is a palm while the pen is down, however long that is', () => {
    expect(seeing('pointerdown').isPalm(finger(60_000))).toBe(true);
  });

  it.each(['pointerup', 'pointercancel'])('and for half a second after %s', (end) => {
    const watch = seeing('pointerdown', end);
    expect(watch.isPalm(finger(599))).toBe(true);
    expect(watch.isPalm(finger(600))).toBe(false);
  });

  it('a pen that was down when the canvas went makes no palm of a later finger', () => {
    const watch = seeing('pointerdown');
    watch.rest();
    expect(watch.isPalm(finger(60_000))).toBe(false);
    expect(watch.fingersPan(60_000)).toBe(true);
  });

  it('a broad contact is a palm at any time', () => {
    const watch = seeing('pointermove');
    expect(watch.isPalm(finger(60_000, 79))).toBe(false);
    expect(watch.isPalm(finger(60_000, 80))).toBe(true);
  });

  it('the mouse is never a palm', () => {
    expect(seeing('pointerdown').isPalm(event('mouse', 'pointerdown', 10, 500))).toBe(false);
  });
});
