import { readable } from '@jianyan/shared';

const LINES: readonly string[] = ['text', 'search', 'email', 'tel', 'url'];

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Passwords are taken as they are. */
const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && LINES.includes(target.type));

/**
 * Drops from every field, whoever draws it, what nobody sees, as soon as it is typed or pasted: what stands on the page is
 * what the server will keep. Call the answer to stop.
 */
export function keepFieldsReadable(): () => void {
  const tidy = ({ target }: Event) => {
    if (isTextField(target)) tidyField(target);
  };
  // On the way down to the field: before the page hears of it.
  document.addEventListener('input', tidy, true);
  return () => document.removeEventListener('input', tidy, true);
}

function tidyField(field: TextField): void {
  const tidied = (text: string) =>
    field instanceof HTMLTextAreaElement ? readable(text) : readable(text).replaceAll('\n', ' ');
  const { value, selectionStart } = field;
  if (tidied(value) === value) return;
  const caret = tidied(value.slice(0, selectionStart ?? value.length)).length;
  // React compares with what it has set through the field itself and would not notice a change made that way.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, tidied(value));
  if (field.type !== 'email') field.setSelectionRange(caret, caret);
}
