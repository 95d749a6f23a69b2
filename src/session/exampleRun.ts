import { type ApiError, apiError, type ErrorDetails, type ErrorKind } from '../contract/error';
import { DEFAULT_INPUT } from '../contract/input';
import type { Run, RunState } from './run';
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

/** The example once it was created upstream, in the given state. */
export function running(state: RunState, changes: Partial<Run> = {}): Run {
  return exampleRun({ state, predictionId: 'prediction-1', ...changes });
}

/** The states of a run's slots, in order. */
export function slotStates(run: Run): string[] {
  return run.outputs.map((output) => output.state);
}

/** Progress of two images of 28 steps each, at the given fraction (0…1). */
export function exampleProgress(fraction: number): NonNullable<Run['progress']> {
  return { fraction, step: 1, steps: 28, image: 1, images: 2 };
}

/** An error for tests, with a message of its own kind. */
export function exampleError(kind: ErrorKind, details?: ErrorDetails): ApiError {
  return apiError(kind, `a ${kind} error`, details);
}
