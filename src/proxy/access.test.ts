import { describe, expect, it } from 'vitest';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { apiErrorBody } from '../contract/error';
import { createApp } from './app';
import { readEnv } from './env';
import type { Line } from './log';

const TOKEN = 'open-sesame-123';

function setUp() {
  const fake = inProcessFake();
  const lines: Line[] = [];
  const env = readEnv({ ...fake.variables, ACCESS_TOKEN: TOKEN, HOST: '0.0.0.0' });
  const log = (line: Line) => lines.push(line);
  const app = createApp({ env, engine: null, log, ...fake.parts });
  const config = (headers: Record<string, string> = {}) => app.request('/api/config', { headers });
  const signIn = (token: unknown, headers: Record<string, string> = {}) =>
    app.request('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ token }),
    });
  return { app, fake, lines, config, signIn };
}

describe('with an access token', () => {
  it.each([
    [{}, 401],
    [{ Authorization: 'Bearer wrong' }, 401],
    [{ Authorization: TOKEN }, 401],
    [{ Cookie: `maskroom-session=${TOKEN}` }, 401],
    [{ Authorization: `Bearer ${TOKEN}` }, 200],
  ])('%o → %d', async (headers: Record<string, string>, status) => {
    const { config } = setUp();
    expect((await config(headers)).status).toBe(status);
  });

  it('asks on every path but the health check, unknown ones too', async () => {
    const { app } = setUp();
    for (const path of ['/api/predictions/abcdefgh', '/api/nothing', '/replicate/v1/x']) {
      const response = await app.request(path);
      expect(apiErrorBody.parse(await response.json()).error.kind).toBe('auth');
    }
    expect((await app.request('/api/health')).status).toBe(200);
  });

  it('gives a cookie that lets an <img> in', async () => {
    const { config, signIn, lines } = setUp();
    const response = await signIn(TOKEN);
    const cookie = response.headers.get('Set-Cookie') ?? '';
    expect(response.status).toBe(204);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(TOKEN);
    expect((await config({ Cookie: cookie.split(';')[0] })).status).toBe(200);
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
  });

  it('refuses wrong tokens, then guessing', async () => {
    const { signIn, fake } = setUp();
    expect((await signIn(7)).status).toBe(400);
    for (let i = 0; i < 9; i++) expect((await signIn(`guess ${i}`)).status).toBe(401);
    expect((await signIn(TOKEN)).status).toBe(429);
    fake.advance(60_000);
    expect((await signIn(TOKEN)).status).toBe(204);
    expect((await signIn(TOKEN, { Origin: 'https://evil.example' })).status).toBe(403);
  });
});

it('without one there is no session', async () => {
  const fake = inProcessFake();
  const app = createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
  expect((await app.request('/api/session', { method: 'POST' })).status).toBe(404);
});
