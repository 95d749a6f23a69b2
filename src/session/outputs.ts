import type { Prediction } from '../contract/prediction';
import type { Output } from './run';

type OutputState = Output['state'];

/** The slots of a run that asked for `count` outputs. */
export function waitingOutputs(count: number): readonly Output[] {
  return Array.from({ length: count }, (_, index) => ({ index, state: 'waiting' }));
}

/** The outputs with one slot changed; the same array when it was so already, or there is no such slot. */
export function withOutput(
  outputs: readonly Output[],
  index: number,
  state: OutputState,
): readonly Output[] {
  const slot = outputs[index];
  return !slot || slot.state === state ? outputs : outputs.with(index, { index, state });
}

/** The outputs with nothing left to wait for: each waiting slot gets the given state. */
export function withoutWaiting(outputs: readonly Output[], state: OutputState): readonly Output[] {
  return outputs.reduce(
    (all, output) => (output.state === 'waiting' ? withOutput(all, output.index, state) : all),
    outputs,
  );
}

/** The outputs with every slot that was given up waiting again; what is ready stays. */
export function waitingAgain(outputs: readonly Output[]): readonly Output[] {
  return outputs.reduce(
    (all, { index, state }) => (state === 'missing' ? withOutput(all, index, 'waiting') : all),
    outputs,
  );
}

/**
 * The outputs of a prediction that has ended: slots it has a picture for keep waiting for the bytes, the others are
 * marked as withheld (as many as the upstream says), expired or missing.
 */
export function outputsAtEnd(
  outputs: readonly Output[],
  prediction: Prediction,
): readonly Output[] {
  const here = new Set(prediction.outputs.map((output) => output.index));
  const absent = outputs.filter(({ index, state }) => state !== 'ready' && !here.has(index));
  const withheld =
    prediction.error?.failure === 'safety' ? absent.length : Math.max(0, prediction.withheld);
  const otherwise = prediction.expired ? 'expired' : 'missing';
  return absent.reduce(
    (all, { index, state }, i) =>
      state === 'waiting' ? withOutput(all, index, i < withheld ? 'withheld' : otherwise) : all,
    outputs,
  );
}
