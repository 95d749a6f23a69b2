import { expect, it, vi } from 'vitest';
import { exampleRun, running } from '../session/exampleRun';
import { withoutWaiting } from '../session/outputs';
import { type RunActs, runMenu } from './runMenu';

const done = running('succeeded', { outputs: withoutWaiting(exampleRun().outputs, 'missing') });
const acts = Object.fromEntries(
  [
    'star',
    'rename',
    'again',
    'againWith',
    'takeSettings',
    'takeMask',
    'copyParameters',
    'copyCode',
    'openSweep',
    'delete',
    'restore',
    'remove',
  ].map((name) => [name, vi.fn()]),
) as unknown as RunActs;
const keys = (run = done) => runMenu(run, acts).map(({ key }) => key);
const press = (key: string, run = done) =>
  runMenu(run, acts)
    .find((item) => item.key === key)
    ?.onSelect?.();

it('of a mix nothing is offered that would ask somebody', () => {
  const mix = { of: [], blend: 0 };
  expect(keys({ ...done, mix })).toEqual(['star', 'rename', 'takeMask', 'delete']);
});

it('of a deleted run there is only its return or its end', () => {
  expect(keys({ ...done, deletedAt: 1 })).toEqual(['restore', 'remove']);
  expect(keys()).not.toContain('remove');
});

it('a run under way cannot be deleted', () => {
  press('delete', running('processing'));
  expect(acts.delete).not.toHaveBeenCalled();
  press('delete');
  expect(acts.delete).toHaveBeenCalledWith(done);
});

it('the star is turned over', () => {
  press('star');
  expect(acts.star).toHaveBeenLastCalledWith(done, true);
  const bright = { ...done, starred: true };
  press('star', bright);
  expect(acts.star).toHaveBeenLastCalledWith(bright, false);
});
