const POLYNOMIAL = 0xedb88320;
const SLICES = 8;

/** Row s maps a byte to its CRC after s more zero bytes, so that eight bytes are folded in at once. */
const TABLE = makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let i = 256; i < table.length; i++) {
    const crc = table[i - 256];
    table[i] = table[crc & 255] ^ (crc >>> 8);
  }
  return table;
}

/**
 * CRC-32 of bytes `start` … `end` − 1 (all by default), unsigned, as in PNG, zip and zlib (ISO 3309).
 * @see Kounavis & Berry 2008, "Novel Table Lookup-Based Algorithms for High-Performance CRC Generation" (slicing by 8)
 */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const table = TABLE;
  const folded = end - ((end - start) % SLICES);
  let crc = -1;
  for (let i = start; i < folded; i += SLICES) {
    crc =
      table[1792 + ((crc ^ bytes[i]) & 255)] ^
      table[1536 + (((crc >>> 8) ^ bytes[i + 1]) & 255)] ^
      table[1280 + (((crc >>> 16) ^ bytes[i + 2]) & 255)] ^
      table[1024 + ((crc >>> 24) ^ bytes[i + 3])] ^
      table[768 + bytes[i + 4]] ^
      table[512 + bytes[i + 5]] ^
      table[256 + bytes[i + 6]] ^
      table[bytes[i + 7]];
  }
  for (let i = folded; i < end; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/**
 * How to join CRCs: the returned function takes the CRC-32 of some bytes and that of the `length` bytes which follow
 * them, and gives the CRC-32 of both together. Appending zero bytes is linear over bits, hence four small tables.
 * @see zlib `crc32_combine`
 */
export function crc32Joiner(length: number): (left: number, right: number) => number {
  const shift = new Uint32Array(4 * 256);
  for (let bit = 0; bit < 32; bit++) {
    const [row, step] = [(bit >> 3) * 256, 1 << (bit & 7)];
    shift[row + step] = appendZeros(2 ** bit, length);
    for (let byte = 1; byte < step; byte++) {
      shift[row + step + byte] = shift[row + step] ^ shift[row + byte];
    }
  }
  return (left, right) =>
    (shift[left & 255] ^
      shift[256 + ((left >>> 8) & 255)] ^
      shift[512 + ((left >>> 16) & 255)] ^
      shift[768 + (left >>> 24)] ^
      right) >>>
    0;
}

/** What a CRC register becomes when `count` zero bytes follow. */
export function appendZeros(crc: number, count: number): number {
  let register = crc;
  for (let i = 0; i < count; i++) register = TABLE[register & 255] ^ (register >>> 8);
  return register >>> 0;
}
