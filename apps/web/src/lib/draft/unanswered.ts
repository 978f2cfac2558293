/** Each is a whole text, written anew with every key pressed. */
const MOST_UNANSWERED = 5;

/**
 * Texts that were sent and not answered, with one more: any of them may be what the server has. Kept are the first, whose
 * answer may have been lost with the connection, and the latest.
 */
export function unanswered<T>(sent: readonly T[], text: T, same: (one: T, other: T) => boolean): readonly T[] {
  const [first, ...others] = sent.filter((one) => !same(one, text));
  return first === undefined ? [text] : [first, ...others.slice(2 - MOST_UNANSWERED), text];
}
