import './dom';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { RunDrivers } from '../../src/predictions/RunDrivers';
import { createApp } from '../../src/proxy/app';
import type { Clock } from '../../src/proxy/clock';
import { readEnv } from '../../src/proxy/env';
import { exampleRun } from '../../src/session/exampleRun';
import type { Run } from '../../src/session/run';
import { cancelRequested } from '../../src/session/runLife';
import { isActive } from '../../src/session/runPhase';
import { asFile, testMask, testPhoto } from '../fake/createForm';
import { inProcessFake } from '../fake/inProcessFake';
import { promptOf } from '../fake/proxyCalls';
import { pressCancel, runWords, ShownRun, slotWords } from './ShownRun';

type Fake = ReturnType<typeof inProcessFake>;

export type Play = {
  readonly scenario: string;
  /** The run's input, but for its prompt; two outputs unless told otherwise. */
  readonly input?: Partial<Run['input']>;
  readonly model?: string;
  /** At the fake's Cog instead of its Replicate shape. */
  readonly cog?: boolean;
  /** What happens in the given second. */
  readonly at?: Readonly<Record<number, (fake: Fake, page: Element) => void>>;
  readonly before?: (fake: Fake) => void;
  /** How often it is sent, one after another; once unless told otherwise. */
  readonly runs?: number;
  /** The upstream falls silent, which our patience ends after this many real milliseconds. */
  readonly patienceMs?: number;
};

/** All that the page said of a run, in order, and what it came to. */
export type Played = {
  readonly fake: Fake;
  /** The line over Generate, whenever it said something new. */
  readonly seen: readonly string[];
  /** That line and the slots in the end. */
  readonly words: string;
  readonly slots: readonly string[];
  readonly run: Run;
  /** Of the outputs that were stored, by index. */
  readonly stored: ReadonlyMap<number, Uint8Array>;
  /** Slots that were ready while the run was still going on. */
  readonly early: ReadonlySet<number>;
};

const LONGEST_SECONDS = 200;
const SIZE = { w: 64, h: 32 };

/** The cancel button. */
export const cancel = (_: Fake, page: Element) => pressCancel(page);
/** The machine sleeps for an hour. */
export const sleepAnHour = (fake: Fake) => fake.advance(3_600_000);

/** Plays a run as the page does: its hooks, the whole proxy, the fake upstream; time moves a second at a time. */
export async function playRun(play: Play): Promise<Played> {
  const { fake, request } = openProxy(play);
  const pending = { count: 0 };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    pending.count += 1;
    return request(path, init).finally(() => {
      pending.count -= 1;
    });
  });
  const stage = mount(play, { image: await testPhoto(SIZE), mask: await testMask(SIZE) });
  const seen: string[] = [];
  const early = new Set<number>();
  for (let second = 0; second < LONGEST_SECONDS && stage.runs().some(isActive); second++) {
    play.at?.[second]?.(fake, stage.page);
    fake.advance(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await settled(pending);
    const [run] = stage.runs();
    const words = runWords(stage.page);
    if (words !== seen.at(-1)) seen.push(words);
    for (const { index, state } of run.outputs) {
      if (state === 'ready' && run.state === 'processing') early.add(index);
    }
  }
  const said = { words: runWords(stage.page), slots: slotWords(stage.page) };
  stage.unmount();
  return {
    fake,
    seen,
    ...said,
    run: stage.runs()[0],
    stored: stage.stored,
    early,
  };
}

function openProxy({ cog, before, patienceMs }: Play) {
  const fake = inProcessFake();
  fake.advance(Date.now() - fake.parts.now());
  before?.(fake);
  const env = readEnv(cog ? fake.cogVariables : fake.variables);
  const patience: Partial<Clock> = patienceMs
    ? { timeout: () => ({ signal: AbortSignal.timeout(patienceMs), callOff: () => undefined }) }
    : {};
  const app = createApp({ env, engine: null, ...fake.parts, ...patience });
  return { fake, request: async (path: string, init?: RequestInit) => app.request(path, init) };
}

/** The hooks of the page with a run before them, the parts that tell of it, and a store as the page keeps it. */
function mount(play: Play, pictures: Readonly<Record<'image' | 'mask', Uint8Array>>) {
  const input = { ...exampleRun().input, prompt: promptOf(play.scenario), ...play.input };
  const count = play.runs ?? 1;
  let runs: readonly Run[] = Array.from({ length: count }, (_, i) => {
    const id = crypto.randomUUID();
    const fresh = exampleRun({
      id,
      number: i + 1,
      input,
      createdAt: Date.now(),
      watchedSince: Date.now(),
    });
    const outputs = Array.from({ length: input.num_outputs }, (_, index) => ({
      index,
      state: 'waiting' as const,
    }));
    return { ...fresh, outputs, model: play.model ?? fresh.model };
  });
  const stored = new Map<number, Uint8Array>();
  const page = document.createElement('div');
  const root = createRoot(page);
  const client = new QueryClient();
  const onChange = (id: string, update: (run: Run) => Run) => {
    runs = runs.map((run) => (run.id === id ? update(run) : run));
    render();
  };
  function render() {
    root.render(
      <QueryClientProvider client={client}>
        <RunDrivers
          runs={runs}
          loadSent={async () => ({ image: asFile(pictures.image), mask: asFile(pictures.mask) })}
          saveOutput={async (_, index, blob) => {
            stored.set(index, new Uint8Array(await blob.arrayBuffer()));
          }}
          onChange={onChange}
        />
        <ShownRun run={runs[0]} onCancel={({ id }) => onChange(id, cancelRequested)} />
      </QueryClientProvider>,
    );
  }
  render();
  return {
    runs: () => runs,
    stored,
    page,
    unmount() {
      root.unmount();
      client.clear();
    },
  };
}

/** Until every request was answered and what follows from the answers is on the page. */
async function settled(pending: { count: number }): Promise<void> {
  for (let quiet = 0; quiet < 6; quiet += 1) {
    while (pending.count > 0) {
      quiet = 0;
      await new Promise(setImmediate);
    }
    await vi.advanceTimersByTimeAsync(0);
    await new Promise(setImmediate);
  }
}
