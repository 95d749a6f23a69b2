import type { OutputHost } from './env';

/**
 * Whether an output may be fetched from `address`: an exact origin of the list, or https at its usual port on a
 * listed host, with a dot before it for subdomains (so `evilreplicate.delivery` is not `replicate.delivery`).
 */
export function outputAllowed(address: string, hosts: readonly OutputHost[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password) return false;
  return hosts.some((entry) => {
    if ('origin' in entry) return url.origin === entry.origin;
    if (url.protocol !== 'https:' || url.port) return false;
    return entry.subdomains ? url.hostname.endsWith(`.${entry.host}`) : url.hostname === entry.host;
  });
}
