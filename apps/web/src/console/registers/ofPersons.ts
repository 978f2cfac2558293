/** Whose entries are people: a seat of a person, or an account. */
const OF_PERSONS = ['members', 'accounts'] as const;
export type PersonRegister = (typeof OF_PERSONS)[number];

export const isOfPersons = (register: string): register is PersonRegister =>
  OF_PERSONS.some((name) => name === register);
