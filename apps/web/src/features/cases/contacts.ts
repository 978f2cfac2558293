import type { Case, Contact } from '../../lib/schemas';

/** A talk as it was put right last, and what was recorded before it, the newest first. */
export interface Talk {
  contact: Contact;
  earlier: Contact[];
}

/** The talks of a case, in the order of the case; a record that was put right stands behind the one in its place. */
export const talksOf = ({ contacts }: Pick<Case, 'contacts'>): Talk[] =>
  contacts.filter(({ replaced }) => !replaced).map((contact) => ({ contact, earlier: before(contact, contacts) }));

function before({ replacesId }: Contact, contacts: readonly Contact[]): Contact[] {
  const old = contacts.find(({ id }) => id === replacesId);
  return old ? [old, ...before(old, contacts)] : [];
}
