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

export const FILE_LIMITS = { perSubject: 20, bytes: 20 * 1024 * 1024, name: 200 } as const;
