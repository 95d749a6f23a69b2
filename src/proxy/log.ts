/** One line of the log, as data. */
export type Line = Readonly<Record<string, string | number | null>>;
export type Log = (line: Line) => void;

/** A remark about the upstream, to be logged. */
export type Note = Log;

const LONGEST = 300;

/** A log that holds no secret, no picture and no long text, whatever the upstream echoes. */
export function redacted(log: Log, secrets: readonly (string | null)[]): Log {
  const clean = (value: Line[string]) => {
    if (typeof value !== 'string') return value;
    const withoutPictures = value.replace(/data:[\w/+.-]+;base64,[\w+/=]*/g, 'data:…');
    return secrets
      .reduce<string>(
        (text, secret) => (secret ? text.replaceAll(secret, '…') : text),
        withoutPictures,
      )
      .slice(0, LONGEST);
  };
  return (line) => log(Object.fromEntries(Object.entries(line).map(([k, v]) => [k, clean(v)])));
}
