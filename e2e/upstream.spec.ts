import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { drag, openPhoto, setBrush } from './tools/desk';
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
  await page.getByRole('radiogroup', { name: 'Outputs' }).getByRole('radio', { name: '2' }).check();
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
  expect(input).not.toHaveProperty('disable_safety_checker');
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

test('the page holds no key, no upstream address and no variable for one', async () => {
  const files = await readdir('dist/client', { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile() && /\.(js|css|html|json)$/.test(file.name));
  expect(texts.length).toBeGreaterThan(3);
  for (const file of texts) {
    const text = await readFile(`${file.parentPath}/${file.name}`, 'utf8');
    expect(text).not.toMatch(
      /quickrouter\.ai|api\.replicate\.com|REPLICATE_API_TOKEN|QUICKROUTER_API_KEY/,
    );
  }
});
