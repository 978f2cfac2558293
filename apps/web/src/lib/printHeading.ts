/** What stands at the head of each printed sheet: number and title, so that a loose sheet can be put back. */
export function headPrintedSheets(text: string): () => void {
  if (!('adoptedStyleSheets' in document)) return () => undefined;
  const sheet = new CSSStyleSheet();
  const words = text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');
  sheet.replaceSync(`@page { @top-left { content: "${words}"; font-size: 9pt; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
