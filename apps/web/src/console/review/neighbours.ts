/** The cases before and after one in its list. After the last comes whatever waits before it. */
export function neighboursOf<Row extends { id: string }>(rows: readonly Row[], id: string) {
  const at = rows.findIndex((row) => row.id === id);
  return {
    place: at + 1,
    before: at > 0 ? rows[at - 1] : undefined,
    after: rows[at + 1],
    next: rows[at + 1] ?? rows.find((row) => row.id !== id),
  };
}
