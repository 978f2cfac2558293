import type { CaseShape, ContactShape } from './case.shape.js';

/** Some records of talks, as rules and views have them. */
type Contacts<Contact> = readonly Contact[];
type Recorded = Omit<ContactShape, 'recordedBy'>;

/** Another record stands in its place. */
export const isReplaced = (
  contacts: Contacts<Pick<ContactShape, 'replacesId'>>,
  { id }: Pick<ContactShape, 'id'>,
): boolean => contacts.some(({ replacesId }) => replacesId === id);

/** The author says that there was no such talk, and the secretariat has not found otherwise. */
export const isDenied = ({ answer, upheldOn }: Pick<ContactShape, 'answer' | 'upheldOn'>): boolean =>
  answer === 'notHeld' && upheldOn === null;

/** Talks that open the way for a letter of the round: an objection is counted and bars nothing, but a denied talk is none. */
export const contactsThatCount = <Contact extends Recorded>(
  contacts: Contacts<Contact>,
  { assignmentId, round }: Pick<ContactShape, 'assignmentId' | 'round'>,
): Contact[] =>
  contacts.filter(
    (contact) =>
      contact.assignmentId === assignmentId &&
      contact.round === round &&
      !contact.supplement &&
      !isDenied(contact) &&
      !isReplaced(contacts, contact),
  );

/** The author answers a talk whenever he likes; what he said he may change until the letter of that round is issued. */
export const mayBeAnswered = (
  { contacts, replies }: Pick<CaseShape, 'contacts' | 'replies'>,
  contact: Recorded,
): boolean =>
  !isReplaced(contacts, contact) &&
  (contact.answer === null ||
    !replies.some(
      ({ assignmentId, round, state }) =>
        assignmentId === contact.assignmentId &&
        round === contact.round &&
        (state === 'issued' || state === 'delivered'),
    ));
