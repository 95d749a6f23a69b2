import type { lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress, publicFetch } from './publicFetch';

it.each([
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['localhost', false],
])('isPublicAddress(%s) is %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe('a fetch by name', () => {
  let server: Server;
  let reached = 0;
  beforeAll(async () => {
    server = createServer((_, response) => response.end());
    server.on('connection', () => {
      reached += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  /** A name server that answers every name with these. */
  const resolvesTo = (...addresses: string[]) =>
    ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as typeof lookup;

  it.each([
    ['loopback', 'a.replicate.delivery', ['127.0.0.1']],
    ['loopback, by IPv6', 'a.replicate.delivery', ['::1']],
    ['loopback, dressed up', 'a.replicate.delivery', ['::ffff:127.0.0.1']],
    ['the cloud’s own data', 'a.replicate.delivery', ['169.254.169.254']],
    ['a private net', 'a.replicate.delivery', ['10.0.0.5', '192.168.0.1']],
    ['an address in the URL', '127.0.0.1', ['93.184.216.34']],
    ['a short address', '127.1', ['93.184.216.34']],
    ['an IPv6 address in the URL', '[::1]', ['93.184.216.34']],
  ])('does not connect to %s', async (_, host, addresses) => {
    const { port } = server.address() as AddressInfo;
    const get = publicFetch(resolvesTo(...addresses));
    await expect(get(`https://${host}:${port}/out-0.png`)).rejects.toMatchObject({
      code: 'ENOTFOUND',
    });
    expect(reached).toBe(0);
  });
});
