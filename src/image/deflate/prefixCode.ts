/** A prefix code: for each symbol the bits that stand for it, the first one lowest, and how many; 0 for one not used. */
export type PrefixCode = { readonly bits: Uint16Array; readonly lengths: Uint8Array };

/**
 * The prefix code that takes the fewest bits for symbols of which each occurs `counts[symbol]` times, none longer than
 * `limit` bits (then not quite the fewest). At least two symbols must occur, and not more than 2^limit.
 * @see https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2
 */
export function prefixCode(counts: ArrayLike<number>, limit: number): PrefixCode {
  const lengths = codeLengths(Array.from(counts), limit);
  return { lengths, bits: canonicalBits(lengths) };
}

/** Huffman's: the two rarest become one, again and again; each symbol lies as deep as it was joined with others. */
function codeLengths(counts: readonly number[], limit: number): Uint8Array {
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol]! > 0);
  symbols.sort((a, b) => counts[a]! - counts[b]!);
  const weights = symbols.map((symbol) => counts[symbol]!);
  const parents: number[] = [];
  // Both the symbols and what was joined come in the order of their weights.
  let [leaf, joined] = [0, symbols.length];
  const rarest = () => {
    const isLeaf = leaf < symbols.length && !(weights[joined]! < weights[leaf]!);
    return isLeaf ? leaf++ : joined++;
  };
  while (weights.length < 2 * symbols.length - 1) {
    const [a, b] = [rarest(), rarest()];
    parents[a] = weights.length;
    parents[b] = weights.length;
    weights.push(weights[a]! + weights[b]!);
  }
  const depths = new Uint8Array(weights.length);
  for (let node = weights.length - 2; node >= 0; node--) depths[node] = depths[parents[node]!]! + 1;
  // Counts that differ less make codes that do.
  if (depths[0]! > limit) {
    return codeLengths(
      counts.map((count) => Math.ceil(count / 2)),
      limit,
    );
  }
  const lengths = new Uint8Array(counts.length);
  for (const [i, symbol] of symbols.entries()) lengths[symbol] = depths[i]!;
  return lengths;
}

/** Codes of one length follow each other, after all shorter ones; so the lengths alone tell them. */
function canonicalBits(lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  const longest = Math.max(...lengths);
  let code = 0;
  for (let length = 1; length <= longest; length++, code *= 2) {
    for (const [symbol, own] of lengths.entries()) {
      if (own === length) bits[symbol] = reversed(code++, length);
    }
  }
  return bits;
}

/** Codes are sent with their highest bit first. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}
