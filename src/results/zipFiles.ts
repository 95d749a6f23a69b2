/** A file of an archive. */
export type NamedFile = { readonly name: string; readonly blob: Blob };

/** Those made one by one are asked for one by one. */
type Files = AsyncIterable<NamedFile> | Iterable<NamedFile>;

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes read at a time: the page stays alive, and no file is in memory as a whole. */
const PART = 1 << 20;

/**
 * A zip of files as they are: pictures are compressed already. It is made as it is read, each file asked for when the
 * one before is through; a file that cannot be made fails the whole.
 */
export function zipFiles(files: Files): ReadableStream<Bytes> {
  const parts = zipParts(files);
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return();
    },
  });
}

async function* zipParts(files: Files): AsyncGenerator<Bytes, void, undefined> {
  const { Zip, ZipPassThrough } = await import('fflate');
  const ready: Bytes[] = [];
  const zip = new Zip((failure, part) => {
    if (failure) throw failure;
    if (part.length > 0) ready.push(new Uint8Array(part));
  });
  for await (const { name, blob } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    for (let at = 0; at < blob.size; at += PART) {
      entry.push(new Uint8Array(await blob.slice(at, at + PART).arrayBuffer()));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
