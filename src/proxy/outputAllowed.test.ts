import { expect, it } from 'vitest';
import { outputAllowed } from './outputAllowed';

const HOSTS = [
  { host: 'replicate.delivery', subdomains: false },
  { host: 'replicate.delivery', subdomains: true },
  { origin: 'http://127.0.0.1:9000' },
];

it.each([
  ['https://replicate.delivery/x/out-0.png', 'by name'],
  ['https://pbxt.REPLICATE.delivery/out-0.png', 'by name'],
  ['https://a.b.replicate.delivery/out-0.png?x=1#y', 'by name'],
  ['http://127.0.0.1:9000/out-0.png', 'by origin'],
  ['http://replicate.delivery/out-0.png', false],
  ['https://replicate.delivery:8443/out-0.png', false],
  ['https://evilreplicate.delivery/out-0.png', false],
  ['https://replicate.delivery.evil.example/out-0.png', false],
  ['https://replicate.delivery@evil.example/out-0.png', false],
  ['https://user:pw@replicate.delivery/out-0.png', false],
  ['https://127.0.0.1:9000/out-0.png', false],
  ['http://127.0.0.1:9001/out-0.png', false],
  ['http://127.0.0.1/out-0.png', false],
  ['http://169.254.169.254/latest', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
])('%s → %s', (address, allowed) => {
  expect(outputAllowed(address, HOSTS)).toBe(allowed);
});
