import { DEFAULT_INPUT } from '../contract/input';
import type { Run } from './run';
import { newRun } from './runLife';

/** A run for tests: two outputs asked of a 64 × 32 photo at time 1000, not sent yet, but for the given changes. */
export function exampleRun(changes: Partial<Run> = {}): Run {
  const request = {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    number: 1,
    model: 'flux-fill-dev',
    input: { ...DEFAULT_INPUT, prompt: 'a red door', num_outputs: 2, seed: 7 },
    photo: { id: 'photo-1', name: 'street.jpg', w: 64, h: 32 },
    frame: { rect: { x: 0, y: 0, w: 64, h: 32 }, working: { w: 64, h: 32 } },
    grow: 0,
    feather: 0,
  };
  return { ...newRun(request, 1000), ...changes };
}
