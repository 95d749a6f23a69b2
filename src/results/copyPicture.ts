/** Whether pictures can be put on the clipboard here; over plain HTTP they cannot. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;
}

/** Puts a PNG on the clipboard. It is given as a promise: some browsers want to be asked within the press itself. */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
