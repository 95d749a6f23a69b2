import { startRemote } from '../tools/remote';
import { type Figure, holds, line } from './figure';
import { readOptions } from './options';
import { createLatency, pollLatency } from './proxy/latency';
import { pollers } from './proxy/pollers';
import { untilSeen } from './proxy/untilSeen';

/** What the proxy costs beside the fake upstream on this machine, and whether it keeps up. */
const SCENARIOS = {
  poll: pollLatency,
  create: createLatency,
  'until seen': untilSeen,
  pollers,
};

const options = readOptions(process.argv.slice(2));
const remote = await startRemote({
  CREATE_PER_MINUTE: '100000',
  CREATE_PER_MINUTE_IN_ALL: '100000',
});
const results: Figure[] = [];
try {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (!name.includes(options.only)) continue;
    for (const figure of await scenario(remote, options.share)) {
      results.push(figure);
      console.log(line(figure));
    }
  }
} finally {
  await remote.stop();
}

const over = results.filter((figure) => !holds(figure));
console.log(
  `\n${results.length - over.length} of ${results.length} figures are within their budgets`,
);
if (over.length > 0) process.exitCode = 1;
