/**
 * How large the type is. `elder` is 长辈版: large type, larger targets, stronger contrast, fewer things; the same addresses.
 * The light pages draw the three sizes as 18, 22.5 and 30 px.
 */
export const TEXT_SIZES = ['standard', 'large', 'extraLarge', 'elder'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const isTextSize = (value: unknown): value is TextSize => TEXT_SIZES.some((size) => size === value);

/** The cookie in which a device keeps it, so that a page has its size before its script runs. */
export const TEXT_SIZE_COOKIE = 'jianyan-text-size';
