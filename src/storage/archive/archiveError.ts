/**
 * Why a file is not taken as a session: no archive of ours, made by a newer Maskroom, packed again by another program,
 * or damaged or forged.
 */
export type ArchiveTrouble = 'foreign' | 'newer' | 'packed' | 'broken';

export class ArchiveError extends Error {
  readonly reason: ArchiveTrouble;

  constructor(reason: ArchiveTrouble, message: string) {
    super(`archive: ${message}`);
    this.name = 'ArchiveError';
    this.reason = reason;
  }
}
