import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { askFor, drag, openPhoto, setBrush } from './tools/desk';
import { decode, textureFile } from './tools/picture';
import { bytesOf, inputOf, KEY, type Remote, startRemote } from './tools/remote';

const SIZE = { w: 300, h: 200 };

let remote: Remote;
test.beforeAll(async () => {
  remote = await startRemote();
});
test.afterAll(() => remote.stop());

test('QuickRouter gets exactly what its page documents, and the key goes nowhere else', async ({
  page,
}) => {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    answers.push(
      Promise.all([response.allHeaders(), response.body().catch(() => Buffer.alloc(0))]).then(
        ([headers, body]) => JSON.stringify(headers) + body.toString('latin1'),
      ),
    );
  });
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await setBrush(page, 60);
  await drag(page, [
    [60, 60],
    [200, 120],
  ]);
  await page.getByLabel('Prompt').fill('a spaceship');
  await askFor(page, 2);
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: 'Output 2 of 2, run 1' })).toBeVisible();

  const [create] = remote.creates();
  expect(create.path).toMatch(
    /\/replicate\/v1\/models\/black-forest-labs\/flux-fill-dev\/predictions$/,
  );
  expect(create.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(create.headers['content-type']).toMatch(/^application\/json/);
  expect(Object.keys(create.body as object)).toEqual(['input']);
  const input = inputOf(create);
  expect(Object.keys(input).sort()).toEqual([
    'guidance',
    'image',
    'mask',
    'megapixels',
    'num_inference_steps',
    'num_outputs',
    'output_format',
    'output_quality',
    'prompt',
    'seed',
  ]);
  expect(input).toMatchObject({
    prompt: 'a spaceship',
    num_outputs: 2,
    num_inference_steps: 28,
    guidance: 30,
    megapixels: 'match_input',
    output_format: 'png',
    output_quality: 80,
  });
  expect(Number(input.seed)).toBeGreaterThanOrEqual(1);
  const [image, mask] = await Promise.all([
    decode(bytesOf(input.image)),
    decode(bytesOf(input.mask)),
  ]);
  expect([image.w, image.h]).toEqual([320, 224]);
  expect([mask.w, mask.h]).toEqual([320, 224]);

  const polls = remote.fake.journal.filter(
    (entry) => entry.host === 'api' && entry.method === 'GET',
  );
  expect(polls.length).toBeGreaterThan(0);
  for (const poll of polls) expect(poll.headers.authorization).toBe(`Bearer ${KEY}`);
  for (const entry of remote.fake.journal.filter((e) => e.host !== 'api')) {
    expect(entry.headers.authorization).toBeUndefined();
  }

  for (const answer of await Promise.all(answers)) expect(answer).not.toContain(KEY);
  expect(remote.server.printed()).not.toContain(KEY);
});

/** Every file of a folder by its path, each byte as one character. */
async function filesIn(folder: string): Promise<(readonly [path: string, content: string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  return Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const));
}

test('the page holds no key, no upstream address and no variable for one', async () => {
  const built = await mkdtemp(join(tmpdir(), 'client-'));
  const env = { ...process.env, QUICKROUTER_API_KEY: KEY, REPLICATE_API_TOKEN: KEY };
  await promisify(execFile)('npx', ['vite', 'build', '--outDir', built, '--emptyOutDir'], { env });
  const files = [...(await filesIn(built)), ...(await filesIn('dist/client'))];
  for (const type of ['html', 'js', 'css', 'svg', 'json']) {
    expect(files.filter(([path]) => path.endsWith(`.${type}`)).length).toBeGreaterThanOrEqual(2);
  }
  const secrets = [
    KEY,
    'quickrouter.ai',
    'api.replicate.com',
    'REPLICATE_API_',
    'QUICKROUTER_API_',
  ];
  const found = files.filter(([, content]) => secrets.some((secret) => content.includes(secret)));
  expect(found.map(([path]) => path)).toEqual([]);
  await rm(built, { recursive: true });
});
