import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { proxyCalls } from '../../e2e/fake/proxyCalls';
import { createApp } from './app';
import { readEnv } from './env';

it('counts requests by route, errors of the upstream by kind, and who waits', async () => {
  const fake = inProcessFake();
  const app = createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
  const { ended, create, call } = proxyCalls(app, fake.advance);
  await ended('default');
  await create('billing');
  await call('/api/predictions/..%2Faccount');
  await call(`/${randomUUID()}`);
  const response = await call('/api/metrics');
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
  const lines = (await response.text()).split('\n');
  for (const line of [
    'maskroom_requests_total{method="POST",route="/api/predictions",status="201"} 1',
    'maskroom_requests_total{method="POST",route="/api/predictions",status="402"} 1',
    'maskroom_requests_total{method="GET",route="/api/predictions/:id",status="404"} 1',
    'maskroom_requests_total{method="GET",route="other",status="404"} 1',
    'maskroom_upstream_errors_total{call="create",kind="billing"} 1',
    'maskroom_creates{state="running"} 0',
    'maskroom_creates{state="waiting"} 0',
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.join()).not.toMatch(/fake-key|scenario/);
});
