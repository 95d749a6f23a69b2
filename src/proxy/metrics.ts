import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FairQueue } from './fairQueue';
import type { Line } from './log';

/** A request that was answered; `route` is its pattern, so that ids make no new series. */
type Answered = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

/** Seconds: from a remembered poll to a create at its time limit. */
const BUCKETS = [0.003, 0.015, 0.05, 0.2, 1, 5, 15, 75];

/** What `/api/metrics` tells, for Prometheus. */
export function createMetrics() {
  const register = new Registry();
  const registers = [register];
  const requests = new Counter({
    name: 'maskroom_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'maskroom_request_seconds',
    help: 'Time until the head of the answer',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  const troubles = new Counter({
    name: 'maskroom_upstream_errors_total',
    help: 'Error answers of the upstream, by call and kind',
    labelNames: ['call', 'kind'],
    registers,
  });

  return {
    answered({ method, route, status, ms }: Answered): void {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, ms / 1000);
    },
    /** A remark about the upstream, as it also goes to the log. */
    noted({ call, kind }: Line): void {
      if (call && kind) troubles.inc({ call, kind });
    },
    /** Shows how full the queue is at every look. */
    watch(queue: FairQueue): void {
      new Gauge({
        name: 'maskroom_creates',
        help: 'Creates with the upstream, and waiting for their turn',
        labelNames: ['state'],
        registers,
        collect() {
          const { running, waiting } = queue.counts();
          this.set({ state: 'running' }, running);
          this.set({ state: 'waiting' }, waiting);
        },
      });
    },
    /** Memory, CPU and event loop of this process. */
    watchProcess: () => collectDefaultMetrics({ register }),
    async response(): Promise<Response> {
      const headers = { 'Content-Type': register.contentType };
      return new Response(await register.metrics(), { headers });
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
