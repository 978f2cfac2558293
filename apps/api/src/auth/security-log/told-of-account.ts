/** What the holder of an account is told of the account itself, and of no case. */
export const TOLD_OF_ACCOUNT = ['refresh-token-reused'] as const;
export type ToldOfAccount = (typeof TOLD_OF_ACCOUNT)[number];
