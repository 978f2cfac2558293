/** The text with its `{{placeholders}}` replaced; what is unknown stays empty. */
export function filledIn(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
