import { type Remote, startRemote } from '../tools/remote';
import { type Figure, holds, line } from './figure';
import { readOptions } from './options';
import { createLatency, pollLatency } from './proxy/latency';
import { pollers } from './proxy/pollers';
import { untilSeen } from './proxy/untilSeen';

type Scenario = (remote: Remote, share: number) => Promise<Figure[]>;

/** What the proxy costs beside the fake upstream on this machine, and whether it keeps up. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  poll: pollLatency,
  create: createLatency,
  'until seen': untilSeen,
  pollers: (_, share) =>
    // Tidied up every few seconds, a small heap tells what is needed from what merely was not let go yet.
    withRemote({ NODE_OPTIONS: '--max-old-space-size=48' }, (own) => pollers(own, share)),
};

const options = readOptions(process.argv.slice(2));
const results: Figure[] = [];
// One server for all the rest: what came before may make it slower.
await withRemote({}, async (remote) => {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (!name.includes(options.only)) continue;
    for (const figure of await scenario(remote, options.share)) {
      results.push(figure);
      console.log(line(figure));
    }
  }
});

async function withRemote<T>(env: Record<string, string>, work: (remote: Remote) => Promise<T>) {
  const many = '100000';
  const remote = await startRemote({
    CREATE_PER_MINUTE: many,
    CREATE_PER_MINUTE_IN_ALL: many,
    ...env,
  });
  try {
    return await work(remote);
  } finally {
    await remote.stop();
  }
}

const over = results.filter((figure) => !holds(figure));
console.log(
  `\n${results.length - over.length} of ${results.length} figures are within their budgets`,
);
if (over.length > 0) process.exitCode = 1;
