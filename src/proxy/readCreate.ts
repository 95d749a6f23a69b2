import type { ApiError } from '../contract/error';
import { DEFAULT_MODEL, type RunInput, runInput } from '../contract/input';
import { ApiFailure, invalidField } from './apiFailure';
import type { Driver } from './driver';
import { type ImageHeader, readImageHeader } from './imageHeader';
import { inspectPng } from './inspectPng';
import { checkLora } from './lora';
import { modelInput } from './modelInput';
import type { Model } from './models';
import type { Form } from './readForm';
import type { Order, Picture } from './upstream';

/** A create that passed every check: what was asked for, and what that is for the upstream. */
export type CreateRequest = { readonly input: RunInput; readonly order: Order };

type Sized = { readonly picture: Picture; readonly header: ImageHeader };

/** What the form of a create may have. */
export const CREATE_PARTS: ReadonlySet<string> = new Set(['image', 'mask', 'input', 'model']);

/** Checks the form of a create (design.md §5). Throws `invalid` naming the parts at fault. */
export function readCreate(
  form: Form,
  driver: Pick<Driver, 'ignored' | 'models' | 'needsPrompt'>,
  loraHosts: readonly string[],
): CreateRequest {
  const modelId = textPart(form, 'model') ?? DEFAULT_MODEL;
  const model = driver.models.find(({ id }) => id === modelId);
  if (!model) throw invalidField('model', 'unknown model');
  const input = readInput(textPart(form, 'input'));
  if (driver.needsPrompt && !input.prompt) throw invalidField('prompt', 'required');
  const told = modelInput(input, model);
  checkLora(input.lora_weights, driver, loraHosts);
  const image = readPicture(form, 'image');
  const mask = readPicture(form, 'mask');
  checkPictures(image.header, mask.header, model.limits);
  const order = { path: model.path, input: told, image: image.picture, mask: mask.picture };
  return { input, order };
}

function textPart(form: Form, name: string): string | null {
  const value = form.get(name);
  if (value !== undefined && typeof value !== 'string') throw invalidField(name, 'must be text');
  return value ?? null;
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

function readPicture(form: Form, name: string): Sized {
  const bytes = form.get(name);
  if (bytes === undefined) throw invalidField(name, 'required');
  if (typeof bytes === 'string') throw invalidField(name, 'must be a file');
  const header = readImageHeader(bytes);
  if (!header) throw invalidField(name, 'must be a PNG, JPEG or WebP picture');
  const wrong = header.type === 'png' ? inspectPng(bytes) : null;
  if (wrong) throw invalidField(name, wrong);
  return { picture: { bytes, type: header.type }, header };
}

function checkPictures(image: ImageHeader, mask: ImageHeader, limits: Model['limits']): void {
  const { multiple, minSide, maxSide } = limits;
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
