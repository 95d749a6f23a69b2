import { get, post, rawRequest } from './rawRequest';
import { type Hostile, refused } from './refused';

const malformed = refused(400, 'invalid');
const CHUNKED = { 'Transfer-Encoding': 'chunked' };

/** Requests that two parsers would read in two ways, and others that cannot be read. */
export const PARSING: readonly Hostile[] = [
  malformed('a length and chunks', () => post('/api/predictions', { ...CHUNKED }, '0\r\n\r\n')),
  malformed('two lengths', () =>
    rawRequest(
      'POST /api/predictions HTTP/1.1\r\nContent-Length: 5',
      { 'Content-Length': '6' },
      'aaaaaa',
    ),
  ),
  malformed('a length with a sign', () =>
    post('/api/predictions', { 'Content-Length': '+5' }, 'aaaaa'),
  ),
  malformed('a space before the colon', () => get('/api/config', { 'X-Evil ': '1' })),
  malformed('a header folded over two lines', () =>
    get('/api/config', { 'X-Evil': 'a\r\n b: c\r\n: d' }),
  ),
  malformed('a bare line break in a header', () =>
    get('/api/config', { 'X-Evil': 'a\nHost: evil' }),
  ),
  malformed('a NUL in a header', () => get('/api/config', { 'X-Evil': 'a\0b' })),
  malformed('chunks that are none', () =>
    rawRequest('POST /api/predictions HTTP/1.1', CHUNKED, 'zz\r\nhello\r\n0\r\n\r\n'),
  ),
  malformed('an encoding nobody knows', () =>
    rawRequest('POST /api/predictions HTTP/1.1', { 'Transfer-Encoding': 'gzip' }, 'x'),
  ),
  malformed('another protocol', () =>
    Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'latin1'),
  ),
  malformed('no Host', () => Buffer.from('GET /api/config HTTP/1.1\r\nConnection: close\r\n\r\n')),
  malformed('a Host that is none', () => get('/api/config', { Host: 'a b' })),
  malformed('a method nobody knows', () => rawRequest('HACK /api/config HTTP/1.1')),
  refused(417, 'invalid')('an expectation', () =>
    get('/api/config', { Expect: 'the-spanish-inquisition' }),
  ),
  refused(431, 'too_large')('40 kB of headers', () =>
    get('/api/config', { 'X-Evil': 'x'.repeat(40_000) }),
  ),
];
