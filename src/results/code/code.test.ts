import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testMask, testPhoto } from '../../../e2e/fake/createForm';
import { startFake } from '../../../e2e/fake/startFake';
import { runInput } from '../../contract/input';
import { createPrediction } from '../../predictions/api';
import { createApp } from '../../proxy/app';
import { readEnv } from '../../proxy/env';
import { nodeFetch } from '../../proxy/nodeFetch';
import { exampleRun } from '../../session/exampleRun';
import { type CodeTarget, codeRequest } from './codeRequest';
import { curl } from './curl';
import { javascript } from './javascript';
import { python } from './python';

const run = promisify(execFile);
const KEY = 'qr-code-test';
const TOKEN = 'let-me-in';
const SIZE = { w: 96, h: 64 };
const QUICKROUTER = {
  url: 'https://api.quickrouter.ai/replicate/v1',
  keyVariable: 'QUICKROUTER_API_KEY',
};
const FILES = { image: 'porte_run1_sent.jpg', mask: 'porte_run1_sent-mask.png' };

/** With everything in the prompt that a shell or a language could take for its own. */
const RUN = exampleRun({
  input: {
    ...exampleRun().input,
    prompt: `it's a "red" door; $HOME \${x} \`id\` 100% %s \\n 门 """ '''\n@file <in`,
    num_inference_steps: 2,
    lora_weights: 'owner/name',
    lora_scale: 0.5,
  },
});

let fake: Awaited<ReturnType<typeof startFake>>;
let server: ReturnType<typeof serve>;
let origin: string;
let folder: string;

beforeAll(async () => {
  fake = await startFake({ key: KEY, speed: 20 });
  const env = readEnv({
    UPSTREAM: 'quickrouter',
    QUICKROUTER_API_KEY: KEY,
    UPSTREAM_URL: fake.url,
    OUTPUT_HOSTS: fake.outputOrigin,
    ACCESS_TOKEN: TOKEN,
  });
  server = serve({
    fetch: createApp({ env, fetch: nodeFetch(), engine: null }).fetch,
    port: 0,
    hostname: '127.0.0.1',
  });
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'code-'));
  await writeFile(join(folder, FILES.image), await testPhoto(SIZE, 'jpeg'));
  await writeFile(join(folder, FILES.mask), await testMask(SIZE));
  for (const [name, source] of Object.entries(STAND_INS)) {
    await writeFile(join(folder, name), source);
    await chmod(join(folder, name), 0o755);
  }
});
afterAll(async () => {
  server.close();
  await fake.close();
  await rm(folder, { recursive: true });
});
afterEach(() => vi.unstubAllGlobals());

/** What a machine without them would miss. This curl knows the flags we use and no others. */
const STAND_INS = {
  uuidgen: `#!/usr/bin/env node
console.log(crypto.randomUUID());
`,
  curl: `#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const [args, headers, form] = [process.argv.slice(2), {}, new FormData()];
let url, body, method = 'GET';
const split = (word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)];
while (args.length > 0) {
  const flag = args.shift();
  if (flag === '--fail-with-body') continue;
  else if (flag === '-X') method = args.shift();
  else if (flag === '-H') { const [name, ...value] = args.shift().split(': '); headers[name] = value.join(': '); }
  else if (flag === '-F') {
    const [name, value] = split(args.shift());
    if (!value.startsWith('@')) throw new Error('-F is for files');
    form.set(name, new Blob([readFileSync(value.slice(1))]));
  } else if (flag === '--form-string') form.set(...split(args.shift()));
  else if (flag === '--data-binary' && args.shift() === '@-') body = readFileSync(0);
  else if (flag.startsWith('http')) url = flag;
  else throw new Error('unknown: ' + flag);
}
fetch(url, { method, headers, body: body ?? form }).then(async (response) => {
  console.log(await response.text());
  process.exitCode = response.ok ? 0 : 22;
});
`,
};

const request = (target: CodeTarget) =>
  codeRequest(RUN, { target, origin, service: QUICKROUTER, files: FILES });

/** As the reader would start it, with their own key, and the fake in the service's place. */
async function start(command: string, file: string, code: string): Promise<string> {
  await writeFile(join(folder, file), code);
  const env = {
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    UPSTREAM_URL: fake.url,
    QUICKROUTER_API_KEY: KEY,
    ACCESS_TOKEN: TOKEN,
  };
  const { stdout } = await run(command, [file], { cwd: folder, env });
  return stdout;
}

/** The body of the newest create that arrived upstream. */
const arrived = () =>
  fake.journal.findLast(({ method, path }) => method === 'POST' && path.endsWith('/predictions'))
    ?.body;

/** What arrives when the app itself sends the run. */
async function sentByApp(): Promise<unknown> {
  const { fetch: plain } = globalThis;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    plain(origin + path, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${TOKEN}` },
    }),
  );
  const [image, mask] = await Promise.all(
    [FILES.image, FILES.mask].map(
      async (name) => new Blob([new Uint8Array(await readFile(join(folder, name)))]),
    ),
  );
  await createPrediction({
    requestId: crypto.randomUUID(),
    model: RUN.model,
    input: RUN.input,
    image,
    mask,
  });
  vi.unstubAllGlobals();
  return arrived();
}

describe.each(['proxy', 'upstream'] as const)('code that asks the %s', (target) => {
  it('as JavaScript sends what the app sends, and saves the outputs', async () => {
    const expected = await sentByApp();
    fake.journal.length = 0;
    await start(process.execPath, 'run.mjs', javascript(request(target)));
    expect(arrived()).toEqual(expected);
    for (const name of ['out-1.png', 'out-2.png']) {
      const { width, height, format } = await sharp(join(folder, name)).metadata();
      expect({ width, height, format }).toEqual({ width: 96, height: 64, format: 'png' });
      await rm(join(folder, name));
    }
  });

  it('as a shell script sends what the app sends', async () => {
    const expected = await sentByApp();
    fake.journal.length = 0;
    const answer = JSON.parse(await start('sh', 'run.sh', curl(request(target))));
    expect(arrived()).toEqual(expected);
    expect(answer).toMatchObject({ id: expect.any(String), status: 'starting' });
  });

  it('as Python is the text that was read and run by hand, with the very input in it', async () => {
    const code = python(request(target));
    const reviewed = await readFile(new URL(`reviewed/${target}.py`, import.meta.url), 'utf8');
    expect(code.replaceAll(origin, 'http://127.0.0.1:5173')).toBe(reviewed);
    const json = /r"""(.*?)"""\)/s.exec(code)?.[1];
    expect(runInput.parse(JSON.parse(json ?? ''))).toEqual(RUN.input);
  });
});

it('never holds a key', () => {
  for (const target of ['proxy', 'upstream'] as const) {
    for (const write of [curl, javascript, python]) {
      expect(write(request(target))).not.toMatch(new RegExp(`${KEY}|${TOKEN}`));
    }
  }
});

it('asks the built-in engine on the page’s own server', () => {
  const service = { url: null, keyVariable: 'REPLICATE_API_TOKEN' };
  const own = codeRequest(RUN, { target: 'upstream', origin, service, files: FILES });
  expect(own).toMatchObject({ url: `${origin}/replicate/v1`, keyVariable: 'REPLICATE_API_TOKEN' });
});
