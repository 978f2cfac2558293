import { isProblem } from './problem';

export interface FieldError {
  /** id of the control it belongs to. */
  field: string;
  message: string;
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/** What the API found wrong, field by field; `names` leads from its paths to the ids on the page where they differ. */
export function fieldErrorsOf(error: unknown, names: (path: string) => string = (path) => path): FieldError[] {
  if (!isProblem(error)) return [];
  return error.fields.map((field) => ({ field: names(field.field), message: field.message }));
}
