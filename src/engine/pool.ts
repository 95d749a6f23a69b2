import { Worker } from 'node:worker_threads';
import { Cancelled } from './fill/work';
import type { FillJob, WorkerData, WorkerReply, WorkerRequest } from './job';

/** What a caller hears of its job besides the result. */
export type JobWatch = {
  readonly onStart: () => void;
  readonly onProgress: (fraction: number) => void;
};

/** Threads that each do one job at a time; further jobs wait their turn. */
export type Pool = {
  /** The encoded output. Rejects with `Cancelled` once `signal` is aborted and the thread is free again. */
  run(job: FillJob, watch: JobWatch, signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
};

type Task = {
  readonly job: FillJob;
  readonly watch: JobWatch;
  readonly cancel: Int32Array;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

const CANCELLED = 'the job was cancelled';
const CLOSED = 'the engine is closed';

/** A thread that has not noticed by then that its job was cancelled is ended, and replaced when next needed. */
const CANCEL_GRACE_MS = 1000;

/** Pictures lie outside this heap: a worker that needs more is broken, and ends alone instead of with the server. */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 256 };

type Thread = { readonly worker: Worker; task: Task | null };

/**
 * A pool of at most `size` threads running the built worker at `workerUrl`. Threads start when first needed, and idle
 * ones do not keep the process alive. A thread that dies fails its own job only; the next job gets a new thread.
 * @param workerData what each thread is told at its start
 */
export function createPool(
  workerUrl: URL,
  size: number,
  workerData: WorkerData = { model: null },
): Pool {
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let isClosed = false;

  function fillThreads(): void {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => thread.task === null);
      const thread = idle ?? (threads.size < size ? startThread() : null);
      const task = thread && waiting.shift();
      if (!task) return;
      assign(thread, task);
    }
  }

  function assign(thread: Thread, task: Task): void {
    thread.task = task;
    thread.worker.ref();
    const request: WorkerRequest = { job: task.job, cancel: task.cancel };
    thread.worker.postMessage(request);
    task.watch.onStart();
  }

  function startThread(): Thread {
    const worker = new Worker(workerUrl, { workerData, resourceLimits: WORKER_LIMITS });
    const thread: Thread = { worker, task: null };
    threads.add(thread);
    let reason = 'it stopped';
    thread.worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'progress') thread.task?.watch.onProgress(reply.fraction);
      else finish(thread, reply);
    });
    thread.worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    thread.worker.on('exit', () => {
      threads.delete(thread);
      thread.task?.reject(endOf(thread.task, reason));
      fillThreads();
    });
    return thread;
  }

  function endOf(task: Task, reason: string): Error {
    if (isClosed) return new Error(CLOSED);
    if (isCancelled(task)) return new Cancelled(CANCELLED);
    return new Error(`the worker of this output died: ${reason}`);
  }

  function finish(thread: Thread, reply: Exclude<WorkerReply, { kind: 'progress' }>): void {
    const { task } = thread;
    thread.task = null;
    thread.worker.unref();
    if (reply.kind === 'done') task?.resolve(reply.bytes);
    else if (reply.kind === 'failed') task?.reject(new Error(reply.message));
    else task?.reject(new Cancelled(CANCELLED));
    fillThreads();
  }

  function stop(task: Task): void {
    Atomics.store(task.cancel, 0, 1);
    const place = waiting.indexOf(task);
    if (place < 0) {
      setTimeout(() => endThreadOf(task), CANCEL_GRACE_MS).unref();
      return;
    }
    waiting.splice(place, 1);
    task.reject(new Cancelled(CANCELLED));
  }

  function endThreadOf(task: Task): void {
    for (const thread of threads) if (thread.task === task) void thread.worker.terminate();
  }

  return {
    run(job, watch, signal) {
      if (isClosed) return Promise.reject(new Error(CLOSED));
      if (signal.aborted) return Promise.reject(new Cancelled(CANCELLED));
      const cancel = new Int32Array(new SharedArrayBuffer(4));
      let onAbort = () => {};
      const result = new Promise<Uint8Array>((resolve, reject) => {
        const task: Task = { job, watch, cancel, resolve, reject };
        onAbort = () => stop(task);
        signal.addEventListener('abort', onAbort);
        waiting.push(task);
        fillThreads();
      });
      return result.finally(() => signal.removeEventListener('abort', onAbort));
    },
    async close() {
      isClosed = true;
      for (const task of waiting.splice(0)) task.reject(new Error(CLOSED));
      await Promise.all([...threads].map((thread) => thread.worker.terminate()));
    },
  };
}

function isCancelled({ cancel }: Task): boolean {
  return Atomics.load(cancel, 0) === 1;
}
