import type { QueryClient } from '@tanstack/react-query';
import { type Rect, rectOfSize } from '../geometry/rect';
import { fitRect } from '../geometry/view';
import { makeThumbnail } from '../image/thumbnail';
import type { Sweep } from '../session/sweep';
import { type CellRun, hasPicture } from '../session/sweepRuns';
import { fileName } from './fileName';
import { fillOnGround } from './fillQueries';
import { type Folder, saveBlob } from './folder';
import type { RunSource } from './runSource';
import { type SheetLayout, sheetLayout } from './sheetLayout';
import { axisLabels } from './sweepLabels';

const GROUND = '#ffffff';
const EMPTY = '#dddddd';
const INK = '#1a1a1a';

/** Saves a sweep as one labelled picture (PNG) that shows `area` of the photo (its pixels) or all of it; cells without a picture stay grey. */
export async function saveSheet(
  client: QueryClient,
  source: RunSource,
  sweep: Sweep,
  cells: readonly CellRun[],
  area: Rect | undefined,
  folder: Folder | null,
): Promise<void> {
  const photo = cells.find(({ run }) => run)?.run?.photo;
  if (!photo) throw new Error('a sweep without runs has no sheet');
  const { across, down } = sweep;
  const grid = { columns: across.values.length, rows: down?.values.length ?? 1 };
  const layout = sheetLayout(area ?? photo, grid, down !== null);
  const canvas = document.createElement('canvas');
  canvas.width = layout.size.w;
  canvas.height = layout.size.h;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = GROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  writeLabels(context, layout, sweep);
  for (const [i, { cell, run }] of cells.entries()) {
    const at = layout.cells[i];
    if (!at) continue;
    context.fillStyle = EMPTY;
    context.fillRect(at.x, at.y, at.w, at.h);
    if (!run || !hasPicture(run)) continue;
    const { ground, fill } = await fillOnGround(client, run, 0, source, cell.settings.feather);
    const side = Math.max(at.w, at.h);
    const small = await createImageBitmap(await makeThumbnail(ground, fill, side, area));
    const { x, y, zoom } = fitRect(rectOfSize({ w: small.width, h: small.height }), at, 0);
    context.drawImage(small, at.x + x, at.y + y, small.width * zoom, small.height * zoom);
    small.close();
  }
  const params = [across, down].flatMap((axis) => axis?.param ?? []);
  const name = fileName({ photo: photo.name, kind: `sweep-${params.join('-')}` }, 'png');
  await saveBlob(folder, await png(canvas), name);
}

function writeLabels(
  context: CanvasRenderingContext2D,
  { font, columns, rows }: SheetLayout,
  { across, down }: Sweep,
): void {
  context.fillStyle = INK;
  context.font = `${font}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const places = [...columns, ...rows];
  const words = [...axisLabels(across), ...(down ? axisLabels(down) : [])];
  words.forEach((label, i) => {
    const at = places[i];
    if (at) context.fillText(label, at.x, at.y);
  });
}

function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
