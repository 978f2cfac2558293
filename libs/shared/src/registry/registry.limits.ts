/** Sizes of register entries in characters, the same for API and forms. */
export const REGISTRY_LIMITS = {
  name: 100,
  shortName: 40,
  officeName: 40,
  phone: 40,
  post: 100,
  credentialNo: 40,
  declineReason: 200,
  declineReasonSource: 200,
  groupsOfMember: 20,
  search: 100,
} as const;

/** Number of a term or session: 第1届 … 第999届. */
export const ORDINAL_RANGE = { least: 1, most: 999 } as const;

/** Place of a category or reason in its list. */
export const POSITION_RANGE = { least: 0, most: 9_999 } as const;

/** Digits, spaces, brackets, +, - and an extension: `0731-28685000转8012`, `+86 (731) 2868 5000`. */
export const PHONE_PATTERN = /^[+()（）\-\s\d转]{3,40}$/u;
