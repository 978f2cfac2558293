import { emptyText, type ProposalText } from '../features/cases/proposalText';

const empty = emptyText();

/** The parts of a proposal's text that are written in words, whichever there are. */
export const PARTS_IN_WORDS = (Object.keys(empty) as (keyof ProposalText)[]).filter((part) => empty[part] === '');

/** Each of them saying which it is. */
export const partsSaying = (what = '写的'): Record<string, string> =>
  Object.fromEntries(PARTS_IN_WORDS.map((part) => [part, `${what}${part}`]));
