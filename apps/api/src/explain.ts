/** A failure that a person can mend: its sentence is all they need, no stack below it. */
export class StartError extends Error {}

/** Says why the program cannot go on. */
export function explain(failure: unknown): void {
  console.error(failure instanceof StartError ? failure.message : failure);
}
