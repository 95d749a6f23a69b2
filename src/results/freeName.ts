/** The name, or the first of `name (2).png`, `name (3).png`, … that is not taken. */
export function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let n = 2; isTaken(candidate); n++) candidate = `${stem} (${n})${ending}`;
  return candidate;
}
