import { describe, expect, it } from 'vitest';
import { NO_TOUCHES, type Touches, type TouchStep, touchDown, touchMove, touchUp } from './touches';

/** An event of a story: when (ms), what, which finger, and where. */
type Event = readonly [
  time: number,
  what: 'down' | 'move' | 'up' | 'lost',
  id: number,
  x?: number,
  y?: number,
];

function happen(touches: Touches, [time, what, id, x = 0, y = 0]: Event, role: Touches['role']) {
  if (what === 'up' || what === 'lost') return touchUp(touches, id, time, what === 'lost');
  const touch = { id, at: { x, y }, time };
  return what === 'down' ? touchDown(touches, touch, role) : touchMove(touches, touch);
}

/** Plays a story and lists what the fingers asked for. */
function play(role: Touches['role'], ...events: Event[]): TouchStep[] {
  let touches = NO_TOUCHES;
  const steps: TouchStep[] = [];
  for (const event of events) {
    const outcome = happen(touches, event, role);
    touches = outcome.touches;
    if (outcome.step) steps.push(outcome.step);
  }
  return steps;
}

/** The same, without where the view goes. */
const deeds = (...story: Parameters<typeof play>) =>
  play(...story).map((step) => (step.do === 'navigate' ? step.how : step.do));

describe('one finger', () => {
  it('is left to the tool', () => {
    expect(play('tool', [0, 'down', 1, 50, 50], [20, 'move', 1, 90, 50], [400, 'up', 1])).toEqual(
      [],
    );
  });

  it('pans when the tool is the hand, once it has moved further than a tap does', () => {
    expect(
      play(
        'view',
        [0, 'down', 1, 50, 50],
        [20, 'move', 1, 58, 50],
        [40, 'move', 1, 62, 50],
        [60, 'move', 1, 65, 46],
        [80, 'up', 1],
      ),
    ).toEqual([
      { do: 'pan', dx: 4, dy: 0 },
      { do: 'pan', dx: 3, dy: -4 },
    ]);
  });

  it('pans pixel by pixel when it takes its time', () => {
    expect(play('view', [0, 'down', 1, 50, 50], [400, 'move', 1, 51, 50])).toEqual([
      { do: 'pan', dx: 1, dy: 0 },
    ]);
  });
});

describe('a second finger (trap 12: a two-finger gesture paints with finger one)', () => {
  it('takes back what the first did when it comes 40 ms later, however far that one moved', () => {
    expect(
      deeds(
        'tool',
        [0, 'down', 1, 100, 100],
        [30, 'move', 1, 160, 100],
        [40, 'down', 2, 200, 100],
        [60, 'move', 2, 240, 100],
      ),
    ).toEqual(['cancel', 'pinch']);
  });

  it('takes it back whenever the first has hardly moved', () => {
    expect(
      deeds(
        'tool',
        [0, 'down', 1, 100, 100],
        [900, 'move', 1, 106, 108],
        [1500, 'down', 2, 200, 100],
      ),
    ).toEqual(['cancel']);
  });

  it('keeps a stroke that was under way', () => {
    const stroke = [
      [0, 'down', 1, 100, 100],
      [90, 'move', 1, 140, 100],
    ] as const;
    expect(deeds('tool', ...stroke, [151, 'down', 2, 200, 100])).toEqual(['keep']);
    expect(deeds('tool', ...stroke, [150, 'down', 2, 200, 100])).toEqual(['cancel']);
  });

  it('remembers how far the first went, even if it came back', () => {
    expect(
      deeds(
        'tool',
        [0, 'down', 1, 100, 100],
        [100, 'move', 1, 140, 100],
        [200, 'move', 1, 100, 100],
        [300, 'down', 2, 200, 100],
      ),
    ).toEqual(['keep']);
  });

  it('has nothing to end when the first moves the view', () => {
    expect(deeds('view', [0, 'down', 1, 100, 100], [40, 'down', 2, 200, 100])).toEqual([]);
  });
});

describe('two fingers', () => {
  const both = [
    [0, 'down', 1, 100, 100],
    [40, 'down', 2, 200, 100],
    [60, 'move', 1, 80, 100],
  ] as const;
  const all = (...events: Event[]) => play('tool', ...both, ...events);

  it('begin where they are when they stop being a tap: the view does not jump', () => {
    const steps = play(
      'tool',
      [0, 'down', 1, 100, 100],
      [40, 'down', 2, 200, 100],
      [50, 'move', 1, 92, 100],
      [60, 'move', 2, 215, 100],
    );
    expect(steps.at(-1)).toEqual({
      do: 'pinch',
      before: [
        { x: 92, y: 100 },
        { x: 200, y: 100 },
      ],
      after: [
        { x: 92, y: 100 },
        { x: 215, y: 100 },
      ],
    });
  });

  it('pinch slowly too', () => {
    expect(
      deeds(
        'tool',
        [0, 'down', 1, 100, 100],
        [40, 'down', 2, 200, 100],
        [341, 'move', 2, 201, 100],
      ),
    ).toEqual(['cancel', 'pinch']);
  });

  it('leave one that pans on, from where it is', () => {
    expect(all([80, 'up', 1], [100, 'move', 2, 203, 104]).slice(2)).toEqual([
      { do: 'pan', dx: 3, dy: 4 },
    ]);
  });

  it('never paint again before all are lifted', () => {
    const steps = all([80, 'up', 1], [600, 'down', 3, 300, 300], [700, 'up', 2], [800, 'up', 3]);
    expect(steps.filter((step) => step.do === 'navigate')).toHaveLength(1);
  });

  it('do not mind a third', () => {
    expect(all([80, 'down', 3, 300, 300], [90, 'move', 3, 350, 350], [100, 'up', 3])).toHaveLength(
      2,
    );
  });

  it('may be relieved by a third, without a jump', () => {
    const steps = all([80, 'down', 3, 300, 300], [90, 'up', 1], [100, 'move', 3, 310, 300]);
    expect(steps.at(-1)).toEqual({
      do: 'pinch',
      before: [
        { x: 200, y: 100 },
        { x: 300, y: 300 },
      ],
      after: [
        { x: 200, y: 100 },
        { x: 310, y: 300 },
      ],
    });
  });
});

describe('a tap', () => {
  const two = [
    [0, 'down', 1, 100, 100],
    [60, 'down', 2, 200, 100],
  ] as const;

  it('is two fingers down together, up soon, and at rest: the view stays as it is', () => {
    expect(play('tool', ...two, [90, 'move', 2, 205, 104], [180, 'up', 1], [220, 'up', 2])).toEqual(
      [
        { do: 'navigate', how: 'cancel' },
        { do: 'tap', fingers: 2 },
      ],
    );
  });

  it('is three fingers as well, whichever is lifted first', () => {
    expect(
      deeds(
        'tool',
        ...two,
        [80, 'down', 3, 300, 100],
        [150, 'up', 2],
        [160, 'up', 3],
        [300, 'up', 1],
      ),
    ).toEqual(['cancel', 'tap']);
    expect(
      play(
        'view',
        ...two,
        [80, 'down', 3, 300, 100],
        [150, 'up', 2],
        [160, 'up', 3],
        [170, 'up', 1],
      ),
    ).toEqual([{ do: 'tap', fingers: 3 }]);
  });

  const down3: Event = [70, 'down', 3, 300, 1];
  const down4: Event = [80, 'down', 4, 400, 1];
  const up = (time: number, ...ids: number[]): Event[] => ids.map((id) => [time, 'up', id]);
  const OTHERS: Record<string, readonly Event[]> = {
    'one finger': [two[0], ...up(80, 1)],
    'fingers that stay': [...two, ...up(200, 1), ...up(301, 2)],
    'a second finger that comes late': [two[0], [151, 'down', 2, 200, 100], ...up(200, 1, 2)],
    'a finger that strays': [...two, [80, 'move', 1, 111, 100], ...up(180, 1, 2)],
    'a finger that goes and comes back': [...two, ...up(90, 2), [120, 'down', 2], ...up(180, 2, 1)],
    'fingers that the browser takes away': [...two, [80, 'lost', 1], ...up(90, 2)],
    'four fingers': [...two, down3, down4, ...up(150, 1, 2, 3, 4)],
  };
  it.each(Object.keys(OTHERS))('is not %s', (name) => {
    expect(deeds('tool', ...OTHERS[name])).not.toContain('tap');
  });

  it('does not hang over to the next fingers', () => {
    const tap = (start: number): Event[] => [
      [start, 'down', 1, 100, 100],
      [start + 60, 'down', 2, 200, 100],
      [start + 180, 'up', 1],
      [start + 190, 'up', 2],
    ];
    expect(deeds('tool', ...tap(0), ...tap(1000))).toEqual(['cancel', 'tap', 'cancel', 'tap']);
  });
});

it('does not know fingers that it did not see come down', () => {
  expect(play('tool', [0, 'move', 9, 10, 10], [10, 'up', 9], [20, 'lost', 9])).toEqual([]);
});
