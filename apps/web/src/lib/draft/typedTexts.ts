/** Saves a text on the page; answers why the server does not have all of it. */
type Save = () => Promise<Error | null>;

const texts = new Set<Save>();

/** Has a text saved before an act hands it on; call the answer when the text leaves the page. */
export function announceText(save: Save): () => void {
  texts.add(save);
  return () => void texts.delete(save);
}

/** Saves what was typed on this page a moment ago. @throws why the server does not have it: what is not saved is not handed on */
export async function saveTypedTexts(): Promise<void> {
  const failures = await Promise.all([...texts].map((save) => save()));
  for (const failure of failures) if (failure) throw failure;
}
