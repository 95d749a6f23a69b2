import { describe, expect, it } from 'vitest';
import { feelPressure, type PenPressure, UNFELT } from './penPressure';

/** The pressures that are believed, event by event. */
function felt(pressures: readonly number[], pointerType = 'pen'): (number | null)[] {
  let pressure: PenPressure = UNFELT;
  return pressures.map((reported) => {
    pressure = feelPressure(pressure, { pointerType, pressure: reported });
    return pressure.felt;
  });
}

describe('a pen', () => {
  it('is believed as it presses harder and lighter', () => {
    expect(felt([0.1, 0.3, 0.6, 0.9, 1, 0.4])).toEqual([0.1, 0.3, 0.6, 0.9, 1, 0.4]);
  });

  it('may begin at nothing, and pass through a half', () => {
    expect(felt([0, 0.25, 0.5, 0.75])).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('has no pressure when it has no sensor', () => {
    expect(felt([0.5, 0.5, 0.5])).toEqual([null, null, null]);
  });
});

describe('trap 11: pressure 0.5 from mice and 1.0 on lift treated as real', () => {
  it.each(['mouse', 'touch'])('a %s has no pressure', (pointerType) => {
    expect(felt([0.5, 0.5, 1, 0], pointerType)).toEqual([null, null, null, null]);
  });

  it('a jump to 1 as the pen is lifted is not felt', () => {
    expect(felt([0.2, 0.3, 1])).toEqual([0.2, 0.3, 0.3]);
  });

  it('a fall to 0 as the pen is lifted is not felt', () => {
    expect(felt([0.2, 0.3, 0])).toEqual([0.2, 0.3, 0.3]);
    expect(felt([0.2, 0.3, 1, 0])).toEqual([0.2, 0.3, 0.3, 0.3]);
  });

  it('a pen that stays at 1 is', () => {
    expect(felt([0.2, 0.3, 1, 1, 1])).toEqual([0.2, 0.3, 0.3, 1, 1]);
  });
});
