import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetLayout } from './sheetLayout';

const side = fc.integer({ min: 1, max: 12_000 });
const count = fc.integer({ min: 1, max: 8 });

it('lays all pictures out apart from each other, on the sheet, in the photo’s shape', () => {
  fc.assert(
    fc.property(side, side, count, count, fc.boolean(), (w, h, columns, rows, labels) => {
      const { cells, size, ...labelled } = sheetLayout({ w, h }, { columns, rows }, labels);
      expect(cells).toHaveLength(columns * rows);
      expect(labelled.columns).toHaveLength(columns);
      expect(labelled.rows).toHaveLength(labels ? rows : 0);
      expect(Math.max(size.w, size.h)).toBeLessThanOrEqual(4096);
      for (const [i, cell] of cells.entries()) {
        expect(cell.x + cell.w).toBeLessThanOrEqual(size.w);
        expect(cell.y + cell.h).toBeLessThanOrEqual(size.h);
        expect(cell.w).toBeLessThanOrEqual(w);
        if (i % columns > 0) expect(cell.x).toBeGreaterThanOrEqual(cells[i - 1].x + cell.w);
        if (i >= columns) expect(cell.y).toBeGreaterThanOrEqual(cells[i - columns].y + cell.h);
      }
    }),
  );
});

it('keeps a small photo at its own size', () => {
  const { cells } = sheetLayout({ w: 320, h: 256 }, { columns: 3, rows: 3 }, true);
  expect(cells[4]).toMatchObject({ w: 320, h: 256 });
});
