/** Numbers of ONNX's element types and attribute types (onnx.proto3). */
const FLOAT = 1;
const UINT8 = 2;
const BOOL = 9;
const INT_ATTRIBUTE = 2;

type Type = 'float32' | 'uint8';
/** A tensor's name, element type and lengths; a length that is left open has a name. */
type Slot = { name: string; type: Type; shape: (number | string)[] };
type Node = { op: string; from: string[]; to: string; attributes?: Record<string, number> };
type Constant = Omit<Slot, 'shape'> & { shape: number[]; values: number[] };
export type Graph = { inputs: Slot[]; outputs: Slot[]; nodes: Node[]; constants?: Constant[] };

/** An ONNX file with the given graph, written by hand: protocol buffers are fields of a number and a value. */
export function onnxFile({ inputs, outputs, nodes, constants = [] }: Graph): Uint8Array {
  const graph = bytes(
    ...nodes.map((node) => message(1, nodeOf(node))),
    text(2, 'graph'),
    ...constants.map((constant) => message(5, tensorOf(constant))),
    ...inputs.map((slot) => message(11, slotOf(slot))),
    ...outputs.map((slot) => message(12, slotOf(slot))),
  );
  const opset = bytes(text(1, ''), whole(2, 13));
  return Uint8Array.from(bytes(whole(1, 8), message(8, opset), message(7, graph)));
}

function nodeOf({ op, from, to, attributes = {} }: Node): number[] {
  const attributeOf = ([name, value]: [string, number]) =>
    message(5, bytes(text(1, name), whole(3, value), whole(20, INT_ATTRIBUTE)));
  return bytes(
    ...from.map((name) => text(1, name)),
    text(2, to),
    text(4, op),
    ...Object.entries(attributes).map(attributeOf),
  );
}

function slotOf({ name, type, shape }: Slot): number[] {
  const lengths = shape.map((length) =>
    message(1, typeof length === 'number' ? whole(1, length) : text(2, length)),
  );
  const tensor = bytes(whole(1, numberOf(type)), message(2, lengths.flat()));
  return bytes(text(1, name), message(2, message(1, tensor)));
}

function tensorOf({ name, type, shape, values }: Constant): number[] {
  const raw =
    type === 'float32' ? new Uint8Array(Float32Array.from(values).buffer) : Uint8Array.from(values);
  return bytes(
    ...shape.map((length) => whole(1, length)),
    whole(2, numberOf(type)),
    text(8, name),
    message(9, [...raw]),
  );
}

function numberOf(type: Type): number {
  return type === 'float32' ? FLOAT : UINT8;
}

function bytes(...parts: number[][]): number[] {
  return parts.flat();
}

/** A field whose value is a whole number. */
function whole(field: number, value: number): number[] {
  return [...varint(field << 3), ...varint(value)];
}

/** A field whose value is so many bytes. */
function message(field: number, value: number[]): number[] {
  return [...varint((field << 3) | 2), ...varint(value.length), ...value];
}

function text(field: number, value: string): number[] {
  return message(field, [...Buffer.from(value)]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

const slots = (type: Type, h: number | string, w: number | string) => ({
  inputs: [
    { name: 'image', type, shape: [1, 3, h, w] },
    { name: 'mask', type, shape: [1, 1, h, w] },
  ],
  outputs: [{ name: 'output', type, shape: [1, 3, 'h', 'w'] }],
});

/** As LaMa is published: in the hole, it gives the colour (0…1) times `range` (1 or 255). */
export function lamaLike(colour: number[], range: 1 | 255, side: number | null = null): Uint8Array {
  const float = (name: string, shape: number[], values: number[]): Constant => ({
    ...{ name, type: 'float32', shape, values },
  });
  return onnxFile({
    ...slots('float32', side ?? 'height', side ?? 'width'),
    constants: [
      float('one', [1], [1]),
      float('colour', [1, 3, 1, 1], colour),
      float('range', [1], [range]),
    ],
    nodes: [
      { op: 'Sub', from: ['one', 'mask'], to: 'keep' },
      { op: 'Mul', from: ['image', 'keep'], to: 'kept' },
      { op: 'Mul', from: ['colour', 'mask'], to: 'made' },
      { op: 'Add', from: ['kept', 'made'], to: 'sum' },
      { op: 'Mul', from: ['sum', 'range'], to: 'output' },
    ],
  });
}

/** As MI-GAN's pipeline is published: in the hole, it gives the colour (0…255). */
export function miganLike(colour: number[]): Uint8Array {
  return onnxFile({
    ...slots('uint8', 'height', 'width'),
    constants: [{ name: 'colour', type: 'uint8', shape: [1, 3, 1, 1], values: colour }],
    nodes: [
      { op: 'Cast', from: ['mask'], to: 'known', attributes: { to: BOOL } },
      { op: 'Where', from: ['known', 'image', 'colour'], to: 'output' },
    ],
  });
}

/** Gives back what it was shown. */
export function mirrorModel(): Uint8Array {
  const nodes = [{ op: 'Identity', from: ['image'], to: 'output' }];
  return onnxFile({ ...slots('uint8', 'height', 'width'), nodes });
}
