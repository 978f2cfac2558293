import { belongs, type Session } from './session/session';

const HOMES: readonly Session['home'][] = ['/m', '/console'];

/** Where to go after signing in: only a path of our own inside a place of the person's, else the first of these. */
export function ownPath(next: string | null, session: Pick<Session, 'home' | 'roles'>): string {
  if (!next) return session.home;
  try {
    const target = new URL(next, window.location.origin);
    const isInside = HOMES.some(
      (home) => belongs(session, home) && (target.pathname === home || target.pathname.startsWith(`${home}/`)),
    );
    return target.origin === window.location.origin && isInside
      ? `${target.pathname}${target.search}${target.hash}`
      : session.home;
  } catch {
    return session.home;
  }
}

/** The sign-in page, coming back here afterwards. */
export const signInPath = (): string =>
  `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
