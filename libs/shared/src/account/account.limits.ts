/** Sizes of what is said about an account, in characters. */
export const ACCOUNT_LIMITS = { login: 40, name: 100, password: { least: 10, most: 128 }, oneTimeCode: 40 } as const;

/** Lower-case Latin letters, digits, dot and hyphen, beginning with a letter: `zhengfuban`, `jiaotong-lead`. */
export const LOGIN_PATTERN = /^[a-z][a-z0-9.-]{1,39}$/;
