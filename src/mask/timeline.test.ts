import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, apply, type Edit, put, stamp } from '../../e2e/tools/anyEdit';
import type { ImagePoint } from '../geometry/point';
import { byteOf, emptyCoverage, KEEP, REPAINT } from './coverage';
import { crc32 } from './crc32';
import { MaskEngine } from './maskEngine';
import { rasterise, reachOfSegment } from './rasterise';
import type { Companion } from './timeline';

const SIZE = { w: 150, h: 100 };
const RECT = { x: 40, y: 30, w: 20, h: 10 };
const square = { kind: 'rectangle', rect: RECT } as const;
const patch = { rect: RECT, data: new Uint8Array(200).fill(REPAINT) };

/** A mask, and a frame beside it that is undone with it. */
function makeWorld(historyBytes?: number) {
  const engine = new MaskEngine(SIZE, historyBytes === undefined ? {} : { historyBytes });
  const world = {
    engine,
    frame: 0,
    setFrame(to: number): Companion {
      const from = world.frame;
      world.frame = to;
      return {
        undo() {
          world.frame = from;
        },
        redo() {
          world.frame = to;
        },
      };
    },
    /** What undo and redo bring back. */
    now: () => ({ hash: engine.hash(), bytes: crc32(engine.coverage.data), frame: world.frame }),
  };
  return world;
}

type Act =
  | Edit
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'adjust'; readonly edit: Edit }
  | { readonly do: 'record' | 'clear' | 'put'; readonly frame: number };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: anyEdit },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ do: 'undo' }, { do: 'redo' }) },
  {
    weight: 1,
    arbitrary: anyEdit
      .filter((edit) => edit.do !== 'stroke')
      .map((edit): Act => ({ do: 'adjust', edit })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('record' as const, 'clear' as const, 'put' as const),
      frame: fc.nat(99),
    }),
  },
);

function act({ engine, setFrame }: ReturnType<typeof makeWorld>, what: Act): void {
  if ('frame' in what) {
    const along = setFrame(what.frame);
    if (what.do === 'record') engine.record(along);
    else if (what.do === 'clear') engine.clear(along);
    else put(engine, patch, along);
  } else if (what.do === 'undo') engine.undo();
  else if (what.do === 'redo') engine.redo();
  else if (what.do === 'adjust') adjust(engine, what.edit);
  else apply(engine, what);
}

function adjust(engine: MaskEngine, edit: Edit): void {
  engine.replaceNewest(() => {
    const before = engine.hash();
    apply(engine, edit);
    return engine.hash() !== before;
  });
}

describe('the timeline', () => {
  it('leads from the last of 500 random acts back to the start, and forth again', () => {
    const acts = fc.array(anyAct, { minLength: 500, maxLength: 500 });
    fc.assert(
      fc.property(acts, (all) => {
        const world = makeWorld();
        const { engine } = world;
        const states = [world.now()];
        let at = 0;
        for (const what of all) {
          const { revision } = engine.getState();
          act(world, what);
          if (what.do === 'adjust') {
            at = Math.max(0, at - 1);
            const isStep = world.now().hash !== states[at].hash;
            // What took a step back, or made one, drops all that could be redone.
            if (engine.getState().revision > revision) states.splice(at + 1);
            if (isStep) states[++at] = world.now();
          } else if (engine.getState().revision > revision) {
            if (what.do === 'undo') at--;
            else if (what.do === 'redo') at++;
            else states.splice(++at, states.length, world.now());
          }
          expect(world.now()).toEqual(states[at]);
        }
        while (at > 0) {
          engine.undo();
          expect(world.now()).toEqual(states[--at]);
        }
        expect(engine.getState()).toMatchObject({ canUndo: false, isEmpty: true, fraction: 0 });
        expect(engine.coverage.data.every((byte) => byte === KEEP)).toBe(true);
        while (at < states.length - 1) {
          engine.redo();
          expect(world.now()).toEqual(states[++at]);
        }
        expect(engine.getState().canRedo).toBe(false);
      }),
      { numRuns: 4 },
    );
  });

  it('stays within its bytes but for a single step, and never drops the newest', () => {
    // An adjustment takes one step back before it makes another.
    const anyStep = anyAct.filter((what) => what.do !== 'adjust');
    const acts = fc.array(anyStep, { maxLength: 60 });
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 12_000 }), (all, historyBytes) => {
        const world = makeWorld(historyBytes);
        const { engine } = world;
        for (const what of all) {
          const [before, { revision }] = [world.now(), engine.getState()];
          act(world, what);
          if (engine.getState().revision === revision || what.do === 'undo') continue;
          const after = world.now();
          engine.undo();
          expect(world.now()).toEqual(before);
          if (engine.historyBytes > historyBytes) expect(engine.getState().canUndo).toBe(false);
          engine.redo();
          expect(world.now()).toEqual(after);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('trap 9: what is taken back stays to be done again, however far back it went', () => {
    const { engine } = makeWorld();
    const hashes = [engine.hash()];
    for (let x = 0; x < 5; x++) {
      engine.fillShape({ kind: 'rectangle', rect: { x: x * 20, y: 0, w: 10, h: 10 } }, 'paint');
      hashes.push(engine.hash());
    }
    for (const hash of hashes.slice(0, -1).toReversed()) {
      engine.undo();
      expect(engine.hash()).toBe(hash);
    }
    for (const hash of hashes.slice(1)) {
      engine.redo();
      expect(engine.hash()).toBe(hash);
    }
  });

  it('counts what companions keep in memory', () => {
    const engine = new MaskEngine(SIZE, { historyBytes: 5000 });
    const large = { undo() {}, redo() {}, bytes: 4000 };
    engine.record(large);
    engine.record(large);
    expect(engine.historyBytes).toBeLessThan(5000);
    engine.undo();
    expect(engine.getState().canUndo).toBe(false);
  });

  it('holds 2000 strokes on a photo of 24 megapixels, each in less than 6 kB', () => {
    const size = { w: 6000, h: 4000 };
    const engine = new MaskEngine(size);
    const bare = emptyCoverage(size);
    let seed = 7;
    const random = (range: number) => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return (seed / 2 ** 32) * range;
    };
    const disc = ({ x, y }: ImagePoint) => ({ x, y, radius: 20 });
    let half = { hash: 0, revision: 0 };
    for (let n = 0; n < 2000; n++) {
      if (n === 1000) half = { hash: engine.hash(), revision: engine.getState().revision };
      const mode = n % 4 === 3 ? 'erase' : 'paint';
      const brush = { size: 40, mode } as const;
      let at = { x: random(size.w), y: random(size.h) };
      engine.beginStroke(brush, at);
      for (let i = 0; i < 4; i++) {
        const next = { x: at.x + random(80) - 30, y: at.y + random(80) - 40 };
        engine.extendStroke([next]);
        const reach = reachOfSegment(size, disc(at), disc(next));
        rasterise(bare, disc(at), disc(next), byteOf(mode), reach);
        at = next;
      }
      engine.commitStroke();
    }
    expect(engine.hash()).toBe(crc32(bare.data));
    expect(engine.historyBytes).toBeLessThan(2000 * 6000);
    for (let { revision } = engine.getState(); revision > half.revision; revision--) engine.undo();
    expect(engine.hash()).toBe(half.hash);
    while (engine.getState().canUndo) engine.undo();
    expect(engine.getState().isEmpty).toBe(true);
    expect(engine.hash()).toBe(crc32(new Uint8Array(size.w * size.h)));
  });
});

describe('a companion', () => {
  it('alone is a step too', () => {
    const world = makeWorld();
    const { engine } = world;
    engine.record(world.setFrame(5));
    expect(engine.getState()).toMatchObject({ revision: 1, canUndo: true, canRedo: false });
    engine.undo();
    expect(world.frame).toBe(0);
    expect(engine.getState()).toMatchObject({ revision: 2, canUndo: false, canRedo: true });
    engine.redo();
    expect(world.frame).toBe(5);
  });

  it('makes a step of an edit that changes nothing', () => {
    const world = makeWorld();
    const { engine } = world;
    expect(engine.clear()).toBe(false);
    expect(engine.clear(world.setFrame(1))).toBe(true);
    expect(put(engine, patch)).toBe(true);
    expect(put(engine, patch)).toBe(false);
    expect(put(engine, patch, world.setFrame(2))).toBe(true);
    engine.undo();
    expect([world.frame, engine.getState().isEmpty]).toEqual([1, false]);
  });

  it('sees the mask as its step left it, both ways, and all are told once, when it is done', () => {
    const engine = new MaskEngine(SIZE);
    const log: string[] = [];
    const look = (name: string) => log.push(`${name} ${engine.coverage.data.includes(REPAINT)}`);
    put(engine, patch, { undo: () => look('undo'), redo: () => look('redo') });
    engine.subscribe(() => look('told'));
    engine.onTouched(() => look('touched'));
    engine.undo();
    engine.redo();
    expect(log).toEqual([
      ...['undo true', 'touched false', 'told false'],
      ...['redo true', 'touched true', 'told true'],
    ]);
  });

  it.each<[string, (engine: MaskEngine) => void]>([
    ['beginStroke', (engine) => engine.beginStroke({ size: 9, mode: 'paint' }, { x: 9, y: 9 })],
    ['fillShape', (engine) => engine.fillShape(square, 'erase')],
    ['stamp', (engine) => stamp(engine, patch, 'erase')],
    ['put', (engine) => put(engine, patch)],
    ['clear', (engine) => engine.clear()],
    ['invert', (engine) => engine.invert()],
    ['load', (engine) => engine.load(emptyCoverage(SIZE))],
    ['record', (engine) => engine.record({ undo() {}, redo() {} })],
    ['undo', (engine) => engine.undo()],
    ['redo', (engine) => engine.redo()],
  ])('cannot call %s', (_, edit) => {
    const engine = new MaskEngine(SIZE);
    engine.fillShape({ kind: 'ellipse', rect: { x: 5, y: 5, w: 30, h: 30 } }, 'paint');
    const before = engine.hash();
    engine.fillShape(square, 'paint');
    const tryIt = () => expect(() => edit(engine)).toThrow('while a step');
    engine.invert();
    engine.clear({ undo: tryIt, redo: tryIt });
    const after = engine.hash();
    for (let i = 0; i < 3; i++) engine.undo();
    expect(engine.hash()).toBe(before);
    for (let i = 0; i < 3; i++) engine.redo();
    expect(engine.hash()).toBe(after);
    expect(engine.getState().canRedo).toBe(false);
    expect(() => edit(engine)).not.toThrow();
  });

  it('that throws does not stop its step', () => {
    const engine = new MaskEngine(SIZE);
    const fail = () => {
      throw new Error('no photo');
    };
    put(engine, patch, { undo: fail, redo: fail });
    const revisions: number[] = [];
    engine.subscribe(() => revisions.push(engine.getState().revision));
    expect(() => engine.undo()).toThrow('no photo');
    expect(engine.getState()).toMatchObject({ canUndo: false, canRedo: true, isEmpty: true });
    expect(() => engine.redo()).toThrow('no photo');
    expect(engine.getState()).toMatchObject({ canUndo: true, canRedo: false, isEmpty: false });
    expect(revisions).toEqual([2, 3]);
  });
});
