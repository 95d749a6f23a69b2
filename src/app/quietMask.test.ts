import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MaskEngine } from '../mask/maskEngine';
import { createQuietMask } from './quietMask';

const BRUSH = { size: 3, mode: 'paint' } as const;
const SQUARE = { kind: 'rectangle', rect: { x: 1, y: 1, w: 4, h: 4 } } as const;

let mask: MaskEngine;

beforeEach(() => {
  vi.useFakeTimers();
  mask = new MaskEngine({ w: 10, h: 10 });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a quiet mask', () => {
  it('tells of changes in a row once, after the last', () => {
    const quiet = createQuietMask(mask, 100);
    const told = vi.fn();
    quiet.subscribe(told);
    mask.invert();
    vi.advanceTimersByTime(60);
    mask.clear();
    vi.advanceTimersByTime(60);
    expect(told).not.toHaveBeenCalled();
    expect(quiet.getState().revision).toBe(0);
    vi.advanceTimersByTime(40);
    expect(told).toHaveBeenCalledOnce();
    expect(quiet.getState()).toBe(mask.getState());
  });

  it('waits for the end of a stroke', () => {
    const quiet = createQuietMask(mask, 100);
    quiet.subscribe(() => undefined);
    mask.fillShape(SQUARE, 'paint');
    const { revision } = mask.getState();
    mask.beginStroke(BRUSH, { x: 5, y: 5 });
    vi.advanceTimersByTime(1000);
    expect(quiet.getState().revision).toBe(0);
    mask.cancelStroke();
    vi.advanceTimersByTime(100);
    expect(quiet.getState().revision).toBe(revision);
  });

  it('finds what happened while nobody listened, and then watches nothing', () => {
    const quiet = createQuietMask(mask, 100);
    const stop = quiet.subscribe(() => undefined);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    mask.invert();
    expect(vi.getTimerCount()).toBe(0);
    quiet.subscribe(() => undefined);
    vi.advanceTimersByTime(100);
    expect(quiet.getState()).toBe(mask.getState());
  });
});
