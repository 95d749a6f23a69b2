import { describe, expect, it } from 'vitest';
import { EnvError, isLoopback, readEnv } from './env';

const QUICK = { QUICKROUTER_API_KEY: 'quick-key' };
const REPLICATE = { REPLICATE_API_TOKEN: 'replicate-key' };

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toEqual({
      host: '127.0.0.1',
      port: 5173,
      upstream: 'engine',
      upstreamUrl: null,
      key: null,
      outputHosts: [
        { host: 'replicate.delivery', subdomains: false },
        { host: 'replicate.delivery', subdomains: true },
      ],
      loraHosts: [],
      maxUploadBytes: 24 * 1024 * 1024,
      createPerMinute: 30,
      createPerMinuteInAll: 120,
      maxConcurrent: 8,
      cogWebhook: null,
      accessToken: null,
      engineModel: null,
    });
  });

  it.each([
    [QUICK, 'quickrouter', 'https://api.quickrouter.ai/replicate/v1', 'quick-key'],
    [REPLICATE, 'replicate', 'https://api.replicate.com/v1', 'replicate-key'],
    [
      { ...QUICK, ...REPLICATE, UPSTREAM: 'replicate' },
      'replicate',
      'https://api.replicate.com/v1',
      'replicate-key',
    ],
    [{ ...QUICK, UPSTREAM: 'engine' }, 'engine', null, null],
    [{ QUICKROUTER_API_KEY: ' ' }, 'engine', null, null],
    [{ UPSTREAM: 'cog', HOST: '0.0.0.0' }, 'cog', 'http://127.0.0.1:5001', null],
    [
      { ...QUICK, UPSTREAM_URL: 'http://127.0.0.1:9000/replicate/v1/' },
      'quickrouter',
      'http://127.0.0.1:9000/replicate/v1',
      'quick-key',
    ],
  ])('%o → %s', (vars, upstream, upstreamUrl, key) => {
    expect(readEnv(vars)).toMatchObject({ upstream, upstreamUrl, key });
  });

  it('reads lists', () => {
    const env = readEnv({
      OUTPUT_HOSTS: 'a.example, *.B.example ,http://127.0.0.1:9000',
      LORA_HOSTS: 'huggingface.co',
    });
    expect(env.outputHosts).toEqual([
      { host: 'a.example', subdomains: false },
      { host: 'b.example', subdomains: true },
      { origin: 'http://127.0.0.1:9000' },
    ]);
    expect(env.loraHosts).toEqual(['huggingface.co']);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ PORT: 'abc' }, /^PORT: /],
    [{ PORT: '70000' }, /^PORT: /],
    [{ PORT: '80.5' }, /^PORT: /],
    [{ UPSTREAM: 'openai' }, /^UPSTREAM: /],
    [{ UPSTREAM: 'cog', COG_WEBHOOK_URL: 'http://a.example' }, /COG_WEBHOOK_TOKEN/],
    [{ MAX_CONCURRENT: '0' }, /^MAX_CONCURRENT: /],
    [{ UPSTREAM: 'quickrouter' }, /needs QUICKROUTER_API_KEY/],
    [{ UPSTREAM: 'replicate', ...QUICK }, /needs REPLICATE_API_TOKEN/],
    [{ ...QUICK, ...REPLICATE }, /UPSTREAM/],
    [{ QUICKROUTER_API_KEY: 'two words' }, /^QUICKROUTER_API_KEY: /],
    [{ ...QUICK, UPSTREAM_URL: 'file:///etc/passwd' }, /^UPSTREAM_URL: /],
    [{ OUTPUT_HOSTS: 'a.example,http://b.example/path' }, /^OUTPUT_HOSTS: /],
    [{ OUTPUT_HOSTS: '*' }, /^OUTPUT_HOSTS: /],
    [{ OUTPUT_HOSTS: 'ftp://a.example' }, /^OUTPUT_HOSTS: /],
    [{ MAX_UPLOAD_MB: '-1' }, /^MAX_UPLOAD_MB: /],
    [{ CREATE_PER_MINUTE: '0' }, /^CREATE_PER_MINUTE: /],
    [{ ALLOW_ANONYMOUS: 'yes' }, /^ALLOW_ANONYMOUS: /],
    [
      { ...QUICK, ENGINE_MODEL: '/a.onnx' },
      /^ENGINE_MODEL is for UPSTREAM=engine, not quickrouter/,
    ],
    [{ ...QUICK, HOST: '0.0.0.0' }, /ACCESS_TOKEN/],
    [{ ...REPLICATE, HOST: '192.168.1.2' }, /ACCESS_TOKEN/],
  ])('%o stops the start with one line and no secret', (vars, message) => {
    expect(() => readEnv(vars)).toThrow(EnvError);
    expect(() => readEnv(vars)).toThrow(message);
    expect(() => readEnv(vars)).not.toThrow(/\n|two words|-key/);
  });

  it.each([
    [{ HOST: '0.0.0.0' }],
    [{ ...QUICK, HOST: '0.0.0.0', ACCESS_TOKEN: 'secret' }],
    [{ ...QUICK, HOST: '0.0.0.0', ALLOW_ANONYMOUS: '1' }],
    [{ ...QUICK, HOST: '::1' }],
  ])('%o may listen', (vars) => {
    expect(readEnv(vars).host).toBe(vars.HOST);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['LOCALHOST', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
