import * as z from 'zod/mini';
import type { Tool } from '../canvas/tool';
import { BRUSH_SIZES } from './brushSize';

const within = (min: number, max: number, otherwise: number) =>
  z.catch(z.number().check(z.minimum(min), z.maximum(max)), otherwise);
const yesNo = (otherwise: boolean) => z.catch(z.boolean(), otherwise);
const size = within(BRUSH_SIZES.min, BRUSH_SIZES.max, 40);

/** Each part has a default of its own: what an older version stored, or somebody broke, costs no more than itself. */
const schema = z.object({
  brushSize: size,
  eraserSize: size,
  /** What the size counts: pixels of the photo, or of the screen at any zoom. */
  sizeUnit: z.catch(z.enum(['photo', 'screen']), 'photo'),
  pressure: yesNo(true),
  tolerance: within(0, 100, 12),
  contiguous: yesNo(true),
  /** Photo pixels. */
  growBy: within(1, 100, 8),
  shrinkBy: within(1, 100, 8),
  specksUpTo: within(1, 100, 8),
  tint: z.catch(
    z.object({
      color: z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
      opacity: z.number().check(z.minimum(0), z.maximum(1)),
      pattern: yesNo(false),
    }),
    { color: '#ff2e63', opacity: 0.5, pattern: false },
  ),
  /** How outputs are saved. */
  saving: z.catch(
    z.object({
      what: z.enum(['fill', 'raw']),
      type: z.enum(['png', 'jpeg', 'webp', 'avif']),
      quality: z.number().check(z.minimum(1), z.maximum(100)),
    }),
    { what: 'fill', type: 'png', quality: 92 },
  ),
  /** Whether plain keys do something, without Control or Command (WCAG 2.1.4). */
  singleKeys: yesNo(true),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
});

/** How this person likes to work; kept in this browser, apart from any session. */
export type Preferences = z.infer<typeof schema>;
export type Theme = Preferences['theme'];
export type Tint = Preferences['tint'];
export type Prefer = (change: Partial<Preferences>) => void;

/** The preferences in what was stored as JSON, with the defaults for whatever is missing or makes no sense. */
export function readPreferences(stored: string | null): Preferences {
  try {
    return schema.parse(JSON.parse(stored ?? '{}'));
  } catch {
    return schema.parse({});
  }
}

/** The preference that holds the size of the tool in hand; every tool but the eraser has the brush's. */
export function sizeKey(tool: Tool): 'brushSize' | 'eraserSize' {
  return tool === 'eraser' ? 'eraserSize' : 'brushSize';
}
