import type { OutputHost } from './env';

/**
 * Whether an output may be fetched from `address`, and by what: an exact origin of the list, which may lie anywhere;
 * or https at its usual port on a listed host, with a dot before it for subdomains (so `evilreplicate.delivery` is
 * not `replicate.delivery`), whose name must then resolve to a public address.
 */
export function outputAllowed(
  address: string,
  hosts: readonly OutputHost[],
): 'by origin' | 'by name' | false {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password) return false;
  if (hosts.some((entry) => 'origin' in entry && url.origin === entry.origin)) return 'by origin';
  const named = hosts.some((entry) => {
    if ('origin' in entry) return false;
    if (url.protocol !== 'https:' || url.port) return false;
    return entry.subdomains ? url.hostname.endsWith(`.${entry.host}`) : url.hostname === entry.host;
  });
  return named && 'by name';
}
