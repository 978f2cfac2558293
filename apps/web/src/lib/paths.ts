/** Where to go after signing in: only a path of our own inside the person's place, else that place itself. */
export function ownPath(next: string | null, home: string): string {
  if (!next) return home;
  try {
    const target = new URL(next, window.location.origin);
    const inside = target.pathname === home || target.pathname.startsWith(`${home}/`);
    return target.origin === window.location.origin && inside
      ? `${target.pathname}${target.search}${target.hash}`
      : home;
  } catch {
    return home;
  }
}

/** The sign-in page, coming back here afterwards. */
export const signInPath = (): string =>
  `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
