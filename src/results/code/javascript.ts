import { type CodeRequest, mediaTypeOf } from './codeRequest';

/** A module for Node that makes the run and saves its outputs. */
export function javascript(request: CodeRequest): string {
  return request.target === 'proxy' ? toProxy(request) : toUpstream(request);
}

const HEAD = `// Node 20 or newer: save as run.mjs, then \`node run.mjs\`.
import { readFile, writeFile } from 'node:fs/promises';
`;

function toProxy({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  return `${HEAD}
const server = process.env.${urlVariable} ?? ${JSON.stringify(url)};
const input = ${JSON.stringify(input, null, 2)};

async function ask(path, init = {}) {
  const headers = { Authorization: \`Bearer \${process.env.${keyVariable} ?? ''}\`, ...init.headers };
  const response = await fetch(server + path, { ...init, headers });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

const form = new FormData();
form.set('image', new Blob([await readFile(${JSON.stringify(image)})]));
form.set('mask', new Blob([await readFile(${JSON.stringify(mask)})]));
form.set('model', ${JSON.stringify(model)});
form.set('input', JSON.stringify(input));
const create = { method: 'POST', body: form, headers: { 'X-Request-Id': crypto.randomUUID() } };

let run = await (await ask('/api/predictions', create)).json();
while (!run.done) {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  run = await (await ask(\`/api/predictions/\${run.id}\`)).json();
}
if (run.error) throw new Error(run.error.message);
for (const { index, url } of run.outputs) {
  const picture = await (await ask(url)).arrayBuffer();
  await writeFile(\`out-\${index + 1}.${input.output_format}\`, new Uint8Array(picture));
}
`;
}

function toUpstream({ url, urlVariable, keyVariable, model, input, image, mask }: CodeRequest) {
  return `${HEAD}
const service = process.env.${urlVariable} ?? ${JSON.stringify(url)};
const headers = {
  Authorization: \`Bearer \${process.env.${keyVariable} ?? ''}\`,
  'Content-Type': 'application/json',
};
const dataUri = async (name, type) => \`data:\${type};base64,\${await readFile(name, 'base64')}\`;
const input = {
  ...${JSON.stringify(input, null, 2).replaceAll('\n', '\n  ')},
  image: await dataUri(${JSON.stringify(image)}, ${JSON.stringify(mediaTypeOf(image))}),
  mask: await dataUri(${JSON.stringify(mask)}, ${JSON.stringify(mediaTypeOf(mask))}),
};

async function ask(path, init = {}) {
  const response = await fetch(service + path, { ...init, headers });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const create = { method: 'POST', body: JSON.stringify({ input }) };
let run = await ask(${JSON.stringify(`/models/${model}/predictions`)}, create);
while (run.status === 'starting' || run.status === 'processing') {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  run = await ask(\`/predictions/\${run.id}\`);
}
if (run.status !== 'succeeded') throw new Error(run.error ?? run.status);
for (const [index, address] of [run.output].flat().entries()) {
  const picture = await (await fetch(address)).arrayBuffer();
  await writeFile(\`out-\${index + 1}.${input.output_format}\`, new Uint8Array(picture));
}
`;
}
