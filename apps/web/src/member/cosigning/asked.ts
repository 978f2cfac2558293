import type { Case } from '../../lib/schemas';

/** The files of the text; the paper that it came on is not among them. */
export const filesOf = ({ attachments }: Case): Case['attachments'] =>
  attachments.filter(({ purpose }) => purpose === 'proposal');

/** What is confirmed is what was read: the text in this version, with these files. */
export const asRead = (found: Case) => ({
  textVersion: found.textVersion,
  fileIds: filesOf(found).map(({ id }) => id),
});
