import type { ActContext } from './fields';

/** The files that lay with the text on the page: what is signed is what was read here. */
export const filesRead = ({ kase, action }: ActContext, purpose: 'opinion' | 'reply'): string[] =>
  kase.attachments
    .filter((file) => file.purpose === purpose && file.subjectId === action.subjectId)
    .map(({ id }) => id);
