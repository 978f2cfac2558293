/** The name of a tab with how many there are behind it, if any. */
export const tabName = (name: string, count: number): string => (count > 0 ? `${name} ${String(count)}` : name);
