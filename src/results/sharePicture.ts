/** Whether this browser passes pictures on to other apps, as phones do. */
export function canSharePictures(): boolean {
  const picture = new File([], 'picture.png', { type: 'image/png' });
  return navigator.canShare?.({ files: [picture] }) ?? false;
}

/**
 * Opens the share sheet. One that is closed again is no failure.
 * @returns late: making the picture took so long that the browser wants to be pressed once more
 */
export async function sharePicture(file: File): Promise<'done' | 'late'> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError') return 'late';
    if (name !== 'AbortError') throw error;
  }
  return 'done';
}
