import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { nodeFetch } from './nodeFetch';
import type { Fetch } from './sent';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890). */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const blocked = new BlockList();
for (const [net, prefix, family] of PRIVATE) blocked.addSubnet(net, prefix, family);

/** Whether an IP address leads nowhere but to the public internet; IPv4 in IPv6 is looked through. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !blocked.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

class PrivateAddress extends Error {
  readonly code = 'ENOTFOUND';
}

/**
 * A GET over https that connects to public addresses only. The very address that was checked is connected to, so a
 * name that resolves to another one a moment later gains nothing. Redirects are not followed.
 */
export function publicFetch(lookup: typeof resolve = resolve): Fetch {
  const checked: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const found = addresses.find(({ address }) => isPublicAddress(address));
      if (!found)
        return done(new PrivateAddress(`${hostname} is not on the public internet`), '', 0);
      if (options.all) return done(null, [found]);
      done(null, found.address, found.family);
    });
  };
  const get = nodeFetch({ lookup: checked });
  return async (url, init) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:') throw new TypeError('outputs come by https');
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !isPublicAddress(literal)) {
      throw new PrivateAddress('a private address');
    }
    return get(url, init);
  };
}
