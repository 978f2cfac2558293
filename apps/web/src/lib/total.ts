/** How many a list holds, for a sentence that counts: a list stops counting at a thousand. */
export const counted = ({ total, more }: { total: number; more: boolean }) => ({
  count: total,
  total: more ? `${total.toLocaleString('en')}+` : String(total),
});
