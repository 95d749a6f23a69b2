import { expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { mixable, newMix } from './newMix';
import type { PictureRef } from './pictureRef';
import { canCancel, canResume, isActive, isSettled } from './runPhase';

const { photo, frame } = exampleRun();

it('a mix is a run that is done, with its one output here', () => {
  const of = [{ ref: { kind: 'fill', runId: 'a', index: 1 }, run: 1 }] as const;
  const mix = newMix({ id: 'm', number: 3, photo, frame, mix: { of, blend: 8 } }, 2000);
  expect(mix).toMatchObject({ number: 3, createdAt: 2000, state: 'succeeded', mix: { blend: 8 } });
  expect(mix.outputs).toEqual([{ index: 0, state: 'ready' }]);
  expect([isActive(mix), isSettled(mix), canCancel(mix), canResume(mix)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it('what is not whole, or not of the first one’s size, cannot be mixed', () => {
  const wide = { ...photo, id: 'photo-2', w: photo.w * 2 };
  const twin = { ...photo, id: 'photo-3' };
  const runs = [
    exampleRun({ id: 'a' }),
    exampleRun({ id: 'b', photo: wide }),
    exampleRun({ id: 'c', photo: twin }),
  ];
  const raw: PictureRef = { kind: 'raw', runId: 'a', index: 0 };
  const fill = (runId: string): PictureRef => ({ kind: 'fill', runId, index: 0 });
  const whole: PictureRef = { kind: 'photo', runId: 'a' };
  const refs = [raw, fill('a'), fill('b'), whole, fill('c'), fill('gone')];
  expect(mixable(refs, runs)).toEqual([fill('a'), whole, fill('c')]);
  expect(mixable([raw], runs)).toEqual([]);
});
