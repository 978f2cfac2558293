import type { ProposalKind } from '../case/case.kinds.js';
import type { ProcedureWords } from './procedure-words.js';

/**
 * A text that serves both kinds, as it is said of one: whoever proposes at a CPPCC has a name of their own. What people have
 * written is never put through this, only the texts it is filled into.
 */
export const saidOf = (kind: ProposalKind | undefined, text: string, { proposer }: Pick<ProcedureWords, 'proposer'>) =>
  kind === 'cppccProposal' ? text.replaceAll(proposer.ofBoth, proposer.ofCppcc) : text;
