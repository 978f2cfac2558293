/** A text on the page that is saved as it is typed. */
interface TypedText {
  isSaved: () => boolean;
  /** Answers why the server does not have all of it. */
  save: () => Promise<Error | null>;
}

/** What would be handed on is not all that was typed for it. */
export class TextNotSaved extends Error {
  override readonly name = 'TextNotSaved';
}

const texts = new Set<TypedText>();

/** Has a text saved before an act hands it on; call the answer when the text leaves the page. */
export function announceText(text: TypedText): () => void {
  texts.add(text);
  return () => void texts.delete(text);
}

/**
 * Saves what was typed on this page a moment ago.
 * @returns whether there was anything to save
 * @throws why the server does not have it: what is not saved is not handed on
 */
export async function saveTypedTexts(): Promise<boolean> {
  const unsaved = [...texts].filter((text) => !text.isSaved());
  const failures = await Promise.all(unsaved.map((text) => text.save()));
  for (const failure of failures) if (failure) throw failure;
  return unsaved.length > 0;
}
