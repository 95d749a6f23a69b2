import { expect, it } from 'vitest';
import { cancelAfter } from './cancelAfter';
import { TEST_INPUT, testMask, testPhoto } from './createForm';
import { jobState } from './job';
import { newJob } from './newJob';
import { scenarioOf } from './scenarios';

it.each([
  [undefined, null],
  ['30', 30_000],
  ['30s', 30_000],
  ['5m', 300_000],
  ['1h30m45s', 5_445_000],
  ['1s', 5000],
])('Cancel-After: %s is %s ms', (header, ms) => {
  expect(cancelAfter(header)).toBe(ms);
});

it.each([
  ['cold-boot', 'aborted'],
  ['slow-it', 'canceled'],
])('a deadline that comes at %s → %s', async (name, status) => {
  const uri = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  const size = { w: 64, h: 32 };
  const pictures = { image: uri(await testPhoto(size)), mask: uri(await testMask(size)) };
  const input = { ...TEST_INPUT, num_inference_steps: 28, ...pictures };
  const job = await newJob({ scenario: scenarioOf(name), input, now: 0, cancelAfter: 5000 });
  expect(jobState(job, 4999).status).not.toBe(status);
  expect(jobState(job, 5000).status).toBe(status);
});
