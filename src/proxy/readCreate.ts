import type { ApiError } from '../contract/error';
import { DEFAULT_MODEL, type RunInput, runInput } from '../contract/input';
import { ApiFailure, invalidField } from './apiFailure';
import type { Driver } from './driver';
import { type ImageHeader, readImageHeader } from './imageHeader';
import { checkLora } from './lora';
import { LIMITS, MODELS } from './models';

/** A create that passed every check; the pictures are data URIs of their own bytes. */
export type CreateRequest = {
  readonly modelPath: string;
  readonly input: RunInput;
  readonly image: string;
  readonly mask: string;
};

type Picture = { readonly bytes: Uint8Array; readonly header: ImageHeader };

const PARTS = new Set(['image', 'mask', 'input', 'model']);

/** Reads and checks the multipart form of a create (design.md §5). Throws `invalid` naming the parts at fault. */
export async function readCreate(
  request: { formData(): Promise<FormData> },
  driver: Pick<Driver, 'ignored' | 'needsPrompt'>,
  loraHosts: readonly string[],
): Promise<CreateRequest> {
  const form = await request.formData().catch(() => {
    throw new ApiFailure('invalid', 'the form cannot be read', { status: 400 });
  });
  for (const name of new Set(form.keys())) {
    if (!PARTS.has(name)) throw invalidField(name, 'unknown part');
    if (form.getAll(name).length > 1) throw invalidField(name, 'given twice');
  }
  const modelPath = MODELS.get(textPart(form, 'model') ?? DEFAULT_MODEL);
  if (!modelPath) throw invalidField('model', 'unknown model');
  const input = readInput(textPart(form, 'input'));
  if (driver.needsPrompt && !input.prompt) throw invalidField('prompt', 'required');
  checkLora(input.lora_weights, driver, loraHosts);
  const image = await readPicture(form, 'image');
  const mask = await readPicture(form, 'mask');
  checkPictures(image.header, mask.header);
  return { modelPath, input, image: dataUri(image), mask: dataUri(mask) };
}

function textPart(form: FormData, name: string): string | null {
  const value = form.get(name);
  if (value !== null && typeof value !== 'string') throw invalidField(name, 'must be text');
  return value;
}

function readInput(json: string | null): RunInput {
  if (json === null) throw invalidField('input', 'required');
  const parsed = runInput.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap((issue): ApiError['fields'] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: key, message: 'unknown parameter' }))
      : [{ field: issue.path.join('.') || 'input', message: issue.message }],
  );
  throw new ApiFailure('invalid', 'the input is not valid', { fields });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalidField('input', 'must be JSON');
  }
}

async function readPicture(form: FormData, name: string): Promise<Picture> {
  const file = form.get(name);
  if (file === null) throw invalidField(name, 'required');
  if (typeof file === 'string') throw invalidField(name, 'must be a file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readImageHeader(bytes);
  if (!header) throw invalidField(name, 'must be a PNG, JPEG or WebP picture');
  return { bytes, header };
}

function checkPictures(image: ImageHeader, mask: ImageHeader): void {
  const { multiple, minSide, maxSide } = LIMITS;
  for (const side of [image.w, image.h]) {
    if (side % multiple !== 0)
      throw invalidField('image', `sides must be multiples of ${multiple}`);
    if (side < minSide || side > maxSide) {
      throw invalidField('image', `sides must be from ${minSide} to ${maxSide}`);
    }
  }
  if (mask.type !== 'png') throw invalidField('mask', 'must be a PNG');
  if (mask.w !== image.w || mask.h !== image.h) {
    throw invalidField('mask', 'must be as large as the image');
  }
}

function dataUri({ bytes, header }: Picture): string {
  const { buffer, byteOffset, byteLength } = bytes;
  const base64 = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  return `data:image/${header.type};base64,${base64}`;
}
