/** A file of an archive. */
export type NamedFile = { readonly name: string; readonly blob: Blob };

/**
 * A zip of files as they are: pictures are compressed already. Read one after the other, so that the page stays
 * alive between them.
 */
export async function zipFiles(files: readonly NamedFile[]): Promise<Blob> {
  const { Zip, ZipPassThrough } = await import('fflate');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  const zip = new Zip((failure, part) => {
    if (failure) failures.push(failure);
    else parts.push(new Uint8Array(part));
  });
  for (const { name, blob } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
  }
  zip.end();
  if (failures[0]) throw failures[0];
  return new Blob(parts, { type: 'application/zip' });
}
