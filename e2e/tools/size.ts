/** Prints what the page loads, in gzip bytes, beside its budget; fails when over. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

const DIST = 'dist/client';
const EDITOR = 'src/app/Stage.tsx';
const KB = 1000;
const BUDGET = { 'initial JS': 133 * KB, 'editor chunk': 110 * KB, CSS: 12 * KB };

const manifest: Manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'));

/** The files of a chunk and of everything it imports statically. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

function gzipBytes(files: Iterable<string>): number {
  let total = 0;
  for (const file of files) {
    total += gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length;
  }
  return total;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry || !manifest[EDITOR]) throw new Error('build the client first: npm run build:client');
const initial = filesOf(entry);
const editor = [...filesOf(EDITOR)].filter((file) => !initial.has(file));
const css = Object.values(manifest).flatMap((chunk) => chunk.css ?? []);

const sizes = {
  'initial JS': gzipBytes(initial),
  'editor chunk': gzipBytes(editor),
  CSS: gzipBytes(new Set(css)),
};
let over = false;
for (const [name, bytes] of Object.entries(sizes)) {
  const budget = BUDGET[name as keyof typeof BUDGET];
  over ||= bytes > budget;
  console.log(`${name.padEnd(13)} ${String(bytes).padStart(7)} B gzip   budget ${budget} B`);
}
if (over) throw new Error('over the size budget');
