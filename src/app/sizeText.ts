const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in words, as in “34 MB”. */
export function sizeText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  const format = { style: 'unit', unit: UNITS[step], unitDisplay: 'short' } as const;
  const maximumFractionDigits = value < 10 && step > 1 ? 1 : 0;
  return new Intl.NumberFormat('en', { ...format, maximumFractionDigits }).format(value);
}
