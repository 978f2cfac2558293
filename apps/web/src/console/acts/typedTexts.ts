/** A text on the page that saves itself. */
interface TypedText {
  isUnsaved: () => boolean;
  /** @returns whether the server has all of it */
  save: () => Promise<boolean>;
}

const texts = new Set<TypedText>();

/** Has a text saved before an act hands it on; call the answer when the text leaves the page. */
export function announceText(text: TypedText): () => void {
  texts.add(text);
  return () => void texts.delete(text);
}

/** Saves what was typed on this page a moment ago. @throws when the server does not have it: what is not saved is not handed on */
export async function saveTypedTexts(): Promise<'nothingToSave' | 'saved'> {
  const unsaved = [...texts].filter((text) => text.isUnsaved());
  const saved = await Promise.all(unsaved.map((text) => text.save()));
  if (saved.includes(false)) throw new Error('The text is not saved');
  return unsaved.length > 0 ? 'saved' : 'nothingToSave';
}
