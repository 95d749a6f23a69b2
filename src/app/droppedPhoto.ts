/** What a drop or a paste brought: a picture file, or the address of one. */
export type Brought = { file: File } | { address: string } | null;

/** Finds a picture, or the address of one, in what was dropped or pasted; files come first. */
export function broughtBy(data: Pick<DataTransfer, 'files' | 'getData'>): Brought {
  const file = data.files[0];
  if (file) return { file };
  const address = (data.getData('text/uri-list') || data.getData('text/plain')).trim();
  return isWebAddress(address) ? { address } : null;
}

/** Whether what is dragged may be a picture or an address; its content is not told before the drop. */
export function mayBring(data: Pick<DataTransfer, 'types'> | null): boolean {
  return data !== null && ['Files', 'text/uri-list'].some((type) => data.types.includes(type));
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address);
}

/** The last part of an address, as a file name. */
export function nameIn(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) || 'photo';
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray % is part of the name.
    return name;
  }
}

/** The picture at an address, fetched by the browser itself; rejects when its site forbids that. */
export async function fetchPhoto(address: string): Promise<File> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`the site answered ${response.status}`);
  return new File([await response.blob()], nameIn(address));
}
