import { foldedName } from '@jianyan/shared';

/** Whether a word of a short list is meant by what was typed, whatever its width, spaces and brackets. */
export const isFound = (text: string, option: { label?: unknown } | undefined): boolean =>
  typeof option?.label === 'string' && foldedName(option.label).includes(foldedName(text));
