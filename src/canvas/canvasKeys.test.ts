import { describe, expect, it } from 'vitest';
import type { View } from '../geometry/view';
import { endStroke, hideCrosshair, type KeyPress, NO_KEYS, pressKey } from './canvasKeys';
import type { GestureCommand } from './gesture/command';
import { IDLE, polygonOf, stepGesture } from './gesture/gesture';
import type { Tool } from './tool';

type Story = { tool?: Tool; view?: View; spaceHeld?: boolean };
/** A key as it is written on a shortcut, like `Shift+ArrowLeft`; `repeat` as the browser says it. */
type Key = string | { key: string; repeat: true };

const PHOTO = { w: 400, h: 300 };
const VIEWPORT = { w: 400, h: 300 };
const ACTUAL: View = { x: 0, y: 0, zoom: 1 };

/** Presses keys one after the other, a second apart, and tells what came of it. */
function type(keysPressed: readonly Key[], story: Story = {}) {
  const { tool = 'brush', spaceHeld = false } = story;
  const asked: GestureCommand[] = [];
  let [keys, gesture, view, used] = [NO_KEYS, IDLE, story.view ?? ACTUAL, false];
  keysPressed.forEach((key, i) => {
    const now = { photo: PHOTO, viewport: VIEWPORT, view, tool, spaceHeld, drawn: gesture.drawn };
    const step = pressKey(keys, keyPress(key, i * 1000), now);
    ({ keys, view, used } = step);
    const inputs = key === 'Shift up' ? endStroke(gesture.drawn) : step.inputs;
    for (const input of inputs) {
      const next = stepGesture(gesture, input);
      gesture = next.gesture;
      asked.push(...next.commands);
    }
  });
  return { keys, view, used, gesture, asked };
}

function keyPress(said: Key, timeStamp: number): KeyPress {
  const name = typeof said === 'string' ? said : said.key;
  const parts = name.split('+');
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return {
    key: name === 'Shift up' ? 'Shift' : (parts.at(-1) ?? ''),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    ctrlKey: has('Control'),
    metaKey: has('Meta'),
    repeat: typeof said !== 'string',
    timeStamp,
  };
}

const at = (x: number, y: number) => ({ x, y });
const RIGHT = 'ArrowRight';
const LEFT = 'ArrowLeft';
const UP = 'ArrowUp';
const DOWN = 'ArrowDown';

describe('the crosshair', () => {
  it('appears in the middle of what is shown at the first arrow, and then moves', () => {
    expect(type([RIGHT]).keys).toEqual({ at: at(200.5, 150.5), shown: true });
    expect(type([RIGHT, RIGHT, UP]).keys.at).toEqual(at(210.5, 140.5));
  });

  it('moves by about 10 CSS px, but by a photo pixel at least; with Alt by one', () => {
    const step = (zoom: number, key: string) => {
      const story = { view: { x: 0, y: 0, zoom } };
      return (type([RIGHT, key], story).keys.at?.x ?? 0) - (type([RIGHT], story).keys.at?.x ?? 0);
    };
    expect(step(2, RIGHT)).toBe(5);
    expect(step(64, RIGHT)).toBe(1);
    expect(step(2, 'Alt+ArrowRight')).toBe(1);
    expect(step(2, 'Alt+ArrowLeft')).toBe(-1);
  });

  it('takes the view along when it leaves it', () => {
    const { keys, view } = type([RIGHT, ...Array<string>(60).fill(RIGHT)], {
      view: { x: 0, y: 0, zoom: 2 },
    });
    expect(keys.at?.x).toBe(400.5);
    expect(view).toEqual({ x: -(400.5 * 2 - (400 - 24)), y: 0, zoom: 2 });
  });

  it('goes just beyond the photo, so that its edges and corners can be painted', () => {
    const { keys } = type([RIGHT, ...Array<string>(60).fill(LEFT), ...Array<string>(60).fill(UP)]);
    expect(keys.at).toEqual(at(-0.5, -0.5));
  });

  it('is hidden by Escape, which is used up, and comes back where it was', () => {
    const hidden = type([RIGHT, RIGHT, 'Escape']);
    expect(hidden).toMatchObject({ keys: { shown: false }, used: true });
    expect(type([RIGHT, RIGHT, 'Escape', UP]).keys).toEqual({ at: at(210.5, 150.5), shown: true });
    expect(type(['Escape']).used).toBe(false);
    expect(hideCrosshair(hidden.keys)).toBe(hidden.keys);
  });

  it('is left where it is by Space, which is the hand', () => {
    expect(type([RIGHT], { spaceHeld: true })).toMatchObject({
      keys: NO_KEYS,
      view: { x: -80, y: 0, zoom: 1 },
      used: true,
    });
  });
});

describe('Enter', () => {
  it('stamps a dab with the brush, and takes away with Alt or the eraser', () => {
    const dab = (mode: string) => [{ do: 'begin', mode, at: at(200.5, 150.5) }, { do: 'commit' }];
    expect(type([RIGHT, 'Enter']).asked).toEqual(dab('paint'));
    expect(type([RIGHT, 'Alt+Enter']).asked).toEqual(dab('erase'));
    expect(type([RIGHT, 'Enter'], { tool: 'eraser' }).asked).toEqual(dab('erase'));
  });

  it('puts nothing before it is seen where: the first one shows the crosshair', () => {
    expect(type(['Enter'])).toMatchObject({ asked: [], keys: { shown: true } });
  });

  it.each(['rectangle', 'ellipse'] as const)('puts two corners of the %s', (tool) => {
    const begun = type([RIGHT, 'Enter', RIGHT, DOWN], { tool });
    expect(begun.gesture.drawn).toMatchObject({ from: at(200.5, 150.5), to: at(210.5, 160.5) });
    expect(type([RIGHT, 'Enter', RIGHT, DOWN, 'Enter'], { tool }).asked).toEqual([
      {
        do: 'fill',
        shape: { kind: tool, rect: { x: 200.5, y: 150.5, w: 10, h: 10 } },
        mode: 'paint',
      },
    ]);
  });

  it('with the rectangle reaches the last pixel of the photo', () => {
    const far = (key: string) => Array<string>(60).fill(key);
    const { asked } = type(
      [RIGHT, ...far(LEFT), ...far(UP), 'Enter', ...far(RIGHT), ...far(DOWN), 'Enter'],
      { tool: 'rectangle' },
    );
    expect(asked).toMatchObject([{ shape: { rect: { x: -0.5, y: -0.5, w: 401, h: 301 } } }]);
  });

  it.each(['polygon', 'lasso'] as const)(
    'puts corners of the %s; the same place twice closes',
    (tool) => {
      const corners = [RIGHT, 'Enter', RIGHT, 'Enter', DOWN, 'Enter'];
      expect(polygonOf(type(corners, { tool }).gesture)?.corners).toHaveLength(3);
      expect(type([...corners, 'Enter'], { tool }).asked).toMatchObject([
        {
          do: 'fill',
          shape: { points: [at(200.5, 150.5), at(210.5, 150.5), at(210.5, 160.5)] },
        },
      ]);
      expect(polygonOf(type([...corners, 'Backspace'], { tool }).gesture)?.corners).toHaveLength(2);
    },
  );

  it('closes the polygon of a pointer, when the crosshair is not shown', () => {
    const drawn = type([RIGHT, 'Enter', RIGHT, 'Enter', DOWN, 'Enter'], { tool: 'polygon' }).gesture
      .drawn;
    const now = { photo: PHOTO, viewport: VIEWPORT, view: ACTUAL, spaceHeld: false, drawn };
    expect(pressKey(NO_KEYS, keyPress('Enter', 0), { ...now, tool: 'polygon' }).inputs).toEqual([
      { type: 'finish' },
    ]);
  });

  it('picks with the wand, with Shift everywhere', () => {
    expect(type([RIGHT, 'Shift+Enter'], { tool: 'wand' }).asked).toEqual([
      { do: 'pick', pick: { at: at(200.5, 150.5), mode: 'paint', everywhere: true } },
    ]);
  });

  it('does not stamp again and again while it is held, and nothing with the hand', () => {
    expect(type([RIGHT, { key: 'Enter', repeat: true }])).toMatchObject({ asked: [], used: true });
    expect(type([RIGHT, 'Enter'], { tool: 'hand' }).asked).toEqual([]);
  });

  it('with Control is Generate, not a stamp', () => {
    expect(type([RIGHT, 'Control+Enter'])).toMatchObject({ asked: [], used: false });
  });
});

describe('Shift and arrows', () => {
  const draw = ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown'];
  const stroke = [
    { do: 'begin', mode: 'paint', at: at(200.5, 150.5) },
    { do: 'extend', points: [at(210.5, 150.5)] },
    { do: 'extend', points: [at(220.5, 150.5)] },
    { do: 'extend', points: [at(220.5, 160.5)] },
  ];

  it('draw one stroke until Shift is let go', () => {
    expect(type([RIGHT, ...draw]).asked).toEqual(stroke);
    expect(type([RIGHT, ...draw, 'Shift up']).asked).toEqual([...stroke, { do: 'commit' }]);
  });

  it('or until another key comes, which still does what it does', () => {
    expect(type([RIGHT, ...draw, UP]).asked.at(-1)).toEqual({ do: 'commit' });
    expect(type([RIGHT, ...draw, 'Control+z'])).toMatchObject({
      asked: [...stroke, { do: 'commit' }],
      used: false,
    });
  });

  it('constrain a shape instead', () => {
    const { gesture } = type([RIGHT, 'Enter', RIGHT, 'Shift+ArrowRight'], { tool: 'rectangle' });
    expect(gesture.drawn).toMatchObject({ to: at(220.5, 170.5) });
  });
});

describe('keys that are not ours', () => {
  it('trap 15: Tab leads on to the next control, even from the middle of a stroke', () => {
    expect(type([RIGHT, 'Shift+ArrowRight', 'Tab']).used).toBe(false);
    expect(type([RIGHT, 'Shift+Tab']).used).toBe(false);
  });

  it.each(['b', '[', 'Delete', 'Control+ArrowLeft', 'Backspace', ' ', 'Shift'])(
    '%s is left to others',
    (key) => {
      expect(type([RIGHT, key])).toMatchObject({ asked: [], used: false });
    },
  );
});
