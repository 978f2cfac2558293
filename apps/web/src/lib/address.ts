import type { Address } from './calls';

export type Named = Readonly<Record<string, string>>;
export type Asked = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;

/** An address of openapi.json with its parts filled in. */
export function addressOf(address: Address, path: Named = {}, query: Asked = {}): string {
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    // The API refuses a parameter that is stated twice; a list is one parameter with commas.
    search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}
