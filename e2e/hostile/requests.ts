import { create, get, post, rawRequest } from './rawRequest';
import { type Hostile, refused } from './refused';

const ID = 'abcdefghij';
const missing = refused(404, 'not_found');
const notAllowed = refused(405, 'unsupported');
const foreign = refused(403, 'auth');
const malformed = refused(400, 'invalid');

const path = (name: string, id: string, tail = '') =>
  missing(name, () => get(`/api/predictions/${id}${tail}`));

/** Ids that would lead somewhere else. */
export const IDS: readonly Hostile[] = [
  path('a step up, escaped', '..%2Faccount'),
  path('a step up, escaped twice', '..%252Faccount'),
  path('two steps up', '..%2F..%2Fv1%2Faccount'),
  path('a step up with a backslash', '..%5Caccount'),
  path('dots, escaped', '%2e%2e'),
  path('a step up in overlong UTF-8', '..%c0%afaccount'),
  path('a fullwidth slash', '..%EF%BC%8Faccount'),
  path('a letter of another alphabet', 'abcdef%D0%B0bcd'),
  path('emoji', '%F0%9F%92%A3%F0%9F%92%A3%F0%9F%92%A3'),
  path('a NUL', 'abcdef%00gh'),
  path('a line break', 'abcdef%0d%0aX-Evil:%201'),
  path('half an escape', 'abcdef%zzgh'),
  path('a query, escaped', 'abcdef%3Fx=1'),
  path('an address', 'https:%2F%2Fevil.example%2Fx'),
  path('too short', 'abc'),
  path('10 kB', 'a'.repeat(10_000)),
  path('an output below zero', ID, '/outputs/-1'),
  path('an output in scientific notation', ID, '/outputs/1e1'),
  path('an output by address', ID, '/outputs/https:%2F%2Fevil.example'),
  path('a step up before an output', '..%2Faccount', '/outputs/0'),
  missing('a step up before a cancel', () => post('/api/predictions/..%2Faccount/cancel')),
];

/** Other ways in. */
export const ROUTES: readonly Hostile[] = [
  missing('the upstream’s own path', () => get('/replicate/v1/account')),
  missing('a path of Vite’s', () => get('/api/@fs/etc/passwd')),
  missing('reports where nobody reports', () => post(`/cog/predictions/${ID}`, {}, '{}')),
  notAllowed('a deletion', () => rawRequest('DELETE /api/predictions HTTP/1.1')),
  notAllowed('the list of all', () => get('/api/predictions')),
  notAllowed('a method of our own', () => rawRequest(`PROPFIND /api/predictions/${ID} HTTP/1.1`)),
  notAllowed('a tunnel', () => rawRequest('CONNECT evil.example:443 HTTP/1.1')),
  notAllowed('a cancel by GET', () => get(`/api/predictions/${ID}/cancel`)),
];

/** Other pages, and names that lead here. */
export const SITES: readonly Hostile[] = [
  foreign('another site', () => create({}, {}, { Origin: 'https://evil.example' })),
  foreign('another port of this machine', () => create({}, {}, { Origin: 'http://127.0.0.1:1' })),
  foreign('no site at all', () => create({}, {}, { Origin: 'null' })),
  foreign('what the browser calls another site', () =>
    create({}, {}, { 'Sec-Fetch-Site': 'cross-site' }),
  ),
  foreign('a sister site', () => create({}, {}, { 'Sec-Fetch-Site': 'same-site' })),
  foreign('a name that resolves here', () => create({}, {}, { Host: 'rebound.example' })),
  foreign('a name that begins like ours', () =>
    get('/api/config', { Host: '127.0.0.1.evil.example' }),
  ),
  foreign('a cancel from another site', () =>
    post(`/api/predictions/${ID}/cancel`, { Origin: 'https://evil.example' }),
  ),
  malformed('a form without the header that forces a preflight', () =>
    create({}, {}, { 'X-Request-Id': '' }),
  ),
  malformed('a request id that is none', () => create({}, {}, { 'X-Request-Id': '1 OR 1=1' })),
];
