import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './fileName';

describe('fileName', () => {
  it.each([
    [{ photo: 'photo.jpg', run: 3, output: 2, seed: 42 }, 'photo_run3_out2_seed42.png'],
    [{ photo: 'IMG 0042 (1).JPEG', run: 1 }, 'IMG-0042-1_run1.png'],
    [{ photo: 'Grüße aus Köln.webp', kind: 'mask' }, 'Grüße-aus-Köln_mask.png'],
    [
      { photo: '照片.png', run: 1, output: 1, seed: 7, kind: 'raw' },
      '照片_run1_out1_seed7_raw.png',
    ],
    [{ photo: '../../etc/passwd', run: 1 }, 'etc-passwd_run1.png'],
    [{ photo: '???.png', run: 1 }, 'photo_run1.png'],
    [{ photo: '', run: 1 }, 'photo_run1.png'],
    [{ photo: 'photo.jpg', mix: 4 }, 'photo_mix4.png'],
  ])('%j → %s', (parts, name) => {
    expect(fileName(parts, 'png')).toBe(name);
  });

  it('is safe and short whatever the photo is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (photo) => {
        const name = fileName({ photo, run: 1, output: 4, seed: 4_294_967_295 }, 'webp');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+_run1_out4_seed4294967295\.webp$/u);
        expect([...name].length).toBeLessThan(100);
      }),
    );
  });
});
