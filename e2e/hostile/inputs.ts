import { FORMS, PICTURES } from './forms';
import { PARSING } from './parsing';
import type { Hostile } from './refused';
import { IDS, ROUTES, SITES } from './requests';

export const HOSTILE: readonly Hostile[] = [
  ...IDS,
  ...ROUTES,
  ...SITES,
  ...PARSING,
  ...PICTURES,
  ...FORMS,
];

/** Where an upstream that was taken over would like us to look for an output. */
export const ADDRESSES: readonly string[] = [
  'http://127.0.0.1:22/out-0.png',
  'http://localhost/out-0.png',
  'https://[::1]/out-0.png',
  'http://2130706433/out-0.png',
  'http://0x7f.1/out-0.png',
  'http://169.254.169.254/latest/meta-data/out-0.png',
  'http://[fd00:ec2::254]/out-0.png',
  'http://10.0.0.1/out-0.png',
  'https://evilreplicate.delivery/out-0.png',
  'https://replicate.delivery.evil.example/out-0.png',
  'https://replicate.delivery@evil.example/out-0.png',
  'https://user:pass@replicate.delivery/out-0.png',
  'http://replicate.delivery/out-0.png',
  'https://replicate.delivery:8443/out-0.png',
  'https://xn--rplicate-bya.delivery/out-0.png',
  'file:///etc/passwd',
  'ftp://replicate.delivery/out-0.png',
];
