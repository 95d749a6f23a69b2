import { invalidField } from './apiFailure';
import type { Driver } from './driver';

const NAMED = /^[\w.-]+\/[\w.-]+$/;

/** LoRA weights make the upstream fetch an address: only `owner/name`, or https on a host of LORA_HOSTS, where the upstream has any use for them. */
export function checkLora(
  weights: string | undefined,
  driver: Pick<Driver, 'ignored'>,
  hosts: readonly string[],
): void {
  if (weights === undefined || isAllowed(weights, driver, hosts)) return;
  throw invalidField('lora_weights', 'must be owner/name, or https on an allowed host');
}

function isAllowed(weights: string, driver: Pick<Driver, 'ignored'>, hosts: readonly string[]) {
  if (driver.ignored.lora_weights) return false;
  if (NAMED.test(weights)) return !weights.includes('..');
  if (!URL.canParse(weights)) return false;
  const url = new URL(weights);
  const plain = !url.username && !url.password && !url.port;
  return url.protocol === 'https:' && plain && hosts.includes(url.hostname);
}
