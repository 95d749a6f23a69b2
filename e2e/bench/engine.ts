import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { compiledKernels } from '../../src/engine/compiledKernels';
import { inpaint } from '../../src/engine/fill/inpaint';
import type { Picture } from '../../src/engine/fill/picture';
import type { Coverage } from '../../src/mask/coverage';
import { aggregate, assess, type Marks } from './engine/assess';
import { type Case, KINDS, listCases, loadCase } from './engine/cases';
import { loadOpencv } from './engine/opencv';
import { writeSheet } from './engine/sheet';
import { seconds, variantTimes } from './engine/speed';

/**
 * How good and how fast the built-in engine fills the holes of an evaluation folder (`cases.json`, `images`, `masks`),
 * beside OpenCV in the same run: `npm run bench:engine -- [--only name] [--sheet file.png] [--quick] [folder]`.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    sheet: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? process.env.EVALSET ?? '../shared/evalset';
const cases = listCases(folder).filter((c) => `${c.image}.${c.kind}`.includes(options.only));

type Method = (picture: Picture, hole: Coverage) => Picture;
type Row = { readonly case: Case; readonly marks: Marks; readonly result: Picture };

const printer = new URL('../tools/printKernels.ts', import.meta.url).pathname;
const kernels = compiledKernels(
  Uint8Array.from(execFileSync(process.execPath, ['--import', 'tsx', printer])),
);
const ours: Method = (picture, hole) => {
  const settings = { seed: 1, variant: 0, steps: 28 };
  return inpaint(
    picture,
    hole,
    settings,
    () => {},
    () => false,
    kernels,
  );
};

async function play(name: string, method: Method): Promise<Row[]> {
  console.log(`\n${name}`);
  const rows: Row[] = [];
  for (const one of cases) {
    const { picture, hole } = await loadCase(folder, one);
    const start = performance.now();
    const result = method(picture, hole);
    const time = (performance.now() - start) / 1000;
    const marks = assess(result, picture, hole);
    rows.push({ case: one, marks, result });
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${label(`${one.image} ${one.kind}`, marks)}  ${time.toFixed(2)} s  ${peak} MB`);
  }
  for (const kind of KINDS) {
    const all = rows.filter((row) => row.case.kind === kind);
    if (all.length > 0) console.log(label(`all ${kind}`, summary(rows, kind)));
  }
  return rows;
}

function label(name: string, { detail, histogram, layout, psnr, ssim }: Marks): string {
  // A scratch may be too thin for a layout.
  const laid = Number.isNaN(layout) ? '–' : layout.toFixed(2);
  const marks = `detail ${detail.toFixed(2)}  histogram ${histogram.toFixed(3)}  layout ${laid.padStart(5)}`;
  return `${name.padEnd(18)} ${marks}  PSNR ${psnr.toFixed(2)}  SSIM ${ssim.toFixed(3)}`;
}

function summary(rows: readonly Row[], kind: string): Marks {
  return aggregate(rows.filter((row) => row.case.kind === kind).map(({ marks }) => marks));
}

function aim(what: string, value: number, sign: '≥' | '≤', wanted: number): void {
  const holds = sign === '≥' ? value >= wanted : value <= wanted;
  if (!holds) process.exitCode = 1;
  console.log(
    `${what.padEnd(44)} ${value.toFixed(3)} ${sign} ${wanted}  ${holds ? 'holds' : 'MISSES'}`,
  );
}

const filled = await play('Built-in engine (peak memory is the engine’s alone)', ours);
const opencv = await loadOpencv();
const telea = await play('OpenCV, Telea', (picture, hole) => opencv('telea', picture, hole));
await play('OpenCV, Navier–Stokes', (picture, hole) => opencv('ns', picture, hole));

console.log('\nAims');
for (const [kind, detail, layout] of [
  ['blob10', 0.8, 19.5],
  ['hole25', 0.72, 16.5],
] as const) {
  if (!cases.some((one) => one.kind === kind)) continue;
  const marks = summary(filled, kind);
  aim(`${kind} detail`, marks.detail, '≥', detail);
  aim(`${kind} histogram`, marks.histogram, '≤', 0.15);
  aim(`${kind} layout, dB`, marks.layout, '≥', layout);
}
if (cases.some((one) => one.kind === 'scratch')) {
  const apart = summary(filled, 'scratch').psnr - summary(telea, 'scratch').psnr;
  aim('scratch PSNR over Telea’s, dB', apart, '≥', -0.2);
}

if (!options.quick) {
  for (const [kind, most] of [
    ['blob10', 2],
    ['hole25', 1.3],
  ] as const) {
    const { picture, hole } = await loadCase(folder, { image: 'meadow', kind });
    const theirs = await seconds(() => opencv('telea', picture, hole));
    const own = await seconds(() => ours(picture, hole));
    console.log(`1440² ${kind}: ${own.toFixed(2)} s, Telea ${theirs.toFixed(2)} s`);
    aim(`1440² ${kind}, time over Telea’s`, own / theirs, '≤', most);
  }
  const { one, four } = await variantTimes(folder, 'meadow', 'hole25');
  console.log(`1440² hole25 in the worker: ${one.toFixed(2)} s, four ${four.toFixed(2)} s`);
  aim('four variants on two threads over one', four / one, '≤', 2.2);
}

if (options.sheet) {
  const rows = filled.map(async ({ case: one, result }, i) => {
    const { picture, hole } = await loadCase(folder, one);
    const holed = picture.data.map((value, at) =>
      hole.data[Math.floor(at / 3)] > 0 ? (at % 3 === 0 ? 255 : 0) : value,
    );
    return [{ ...picture, data: holed }, result, telea[i].result, picture];
  });
  await writeSheet(await Promise.all(rows), options.sheet);
}
