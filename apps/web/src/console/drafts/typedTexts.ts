/** A text on the page that saves itself. */
interface TypedText {
  isUnsaved: () => boolean;
  /** @returns why the server does not have all of it */
  save: () => Promise<Error | null>;
}

const texts = new Set<TypedText>();

/** Has a text saved before an act hands it on; call the answer when the text leaves the page. */
export function announceText(text: TypedText): () => void {
  texts.add(text);
  return () => void texts.delete(text);
}

/** Saves what was typed on this page a moment ago. @throws why the server does not have it: what is not saved is not handed on */
export async function saveTypedTexts(): Promise<'nothingToSave' | 'saved'> {
  const unsaved = [...texts].filter((text) => text.isUnsaved());
  const failures = await Promise.all(unsaved.map((text) => text.save()));
  for (const failure of failures) if (failure) throw failure;
  return unsaved.length > 0 ? 'saved' : 'nothingToSave';
}
