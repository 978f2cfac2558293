/** Sizes that the forms and the API share. Characters are counted as Unicode code points. */
export const PROPOSAL_LIMITS = {
  title: 100,
  background: 10_000,
  requests: 30,
  request: 2_000,
  suggestedUnits: 500,
  invitations: 200,
  reason: 2_000,
  part: 500,
} as const;

const MEGABYTE = 1024 * 1024;

export const FILE_LIMITS = { perSubject: 20, bytes: 20 * MEGABYTE, name: 200 } as const;

/**
 * What one case and one person may bring in all. A file that was removed counts for as long as it lies on the disk: it can
 * still be brought back. The second is far beyond what an office scans in a month.
 */
export const UPLOAD_LIMITS = {
  case: { bytes: 500 * MEGABYTE },
  person: { bytes: 2_000 * MEGABYTE, days: 30 },
  rate: { files: 60, minutes: 10 },
  /** So long a removed file can be brought back. */
  removedFor: { days: 30 },
} as const;
