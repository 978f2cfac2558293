import type { Case, Reply } from '../../lib/schemas';

type Letters = Pick<Case, 'replies'>;

/** The letter that this one puts right, if it is a correction. */
export const correctedBy = ({ replies }: Letters, { correctsId }: Pick<Reply, 'correctsId'>): Reply | undefined =>
  replies.find(({ id }) => id === correctsId);

/** Every letter, those of the newest round first, each followed by what puts it right. */
export function withTheirCorrections({ replies }: Letters): Reply[] {
  const letters = replies.filter((letter) => !correctedBy({ replies }, letter));
  return letters
    .sort((one, other) => other.round - one.round)
    .flatMap((letter) => [letter, ...replies.filter(({ correctsId }) => correctsId === letter.id)]);
}
