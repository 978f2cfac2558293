import type { Desk, Role } from '@jianyan/shared';
import type { CaseKind } from '../../lib/schemas';
import type { Session } from '../../lib/session/session';

/** As what a person works in the console; decides which menu and which workbench they see, never a right. */
type Place = 'secretariat' | 'office' | 'unit' | 'admin';

export function placeOf(session: Session): Place {
  const roles = session.roles.map(({ role }) => role);
  if (roles.includes('admin')) return 'admin';
  if (roles.includes('secretariat')) return 'secretariat';
  return roles.includes('dispatcher') ? 'office' : 'unit';
}

/** Desks that stand in the menu with their counts; the others are tiles of the workbench only. */
export const MENU_DESKS: Record<Place, readonly string[]> = {
  secretariat: ['review', 'dispatch', 'rate', 'proxies', 'contested'],
  office: ['assign', 'returns', 'handling'],
  unit: ['sign', 'inHand', 'check', 'redo', 'answered'],
  admin: [],
};

/** Desks that are a part of {@link TODO} alone: what lies there lies on another desk too, with what waits for others. */
export const TODO_ONLY: readonly string[] = ['write', 'timeOver'];

/** Everything that is this person's to do next: it is no count of its own but several desks in one list. */
export const TODO = 'todo';

/** On the others somebody else has the next word, or they repeat what lies on these. */
const TODO_OF: Partial<Record<Role, readonly Desk[]>> = {
  secretariat: ['review', 'dispatch', 'proxies', 'contested', 'timeOver'],
  dispatcher: ['assign', 'returns'],
  drafter: ['sign', 'write'],
  checker: ['sign', 'check'],
  leader: ['sign', 'check'],
};

/** What the API is asked for when a desk of the console is shown. */
export const desksOf = (session: Session, desk: string | undefined): string | undefined =>
  desk === TODO ? [...new Set(session.roles.flatMap(({ role }) => TODO_OF[role] ?? []))].join(',') : desk;

/** Pages of one long list: it has the whole screen, and its rows scroll under their head. */
export const isListPage = (pathname: string): boolean =>
  pathname === '/' || pathname === '/cases' || /^\/registers\/[^/]+$/.test(pathname);

/** Pages that are work on one text: they give it the width of the menu. */
export const isTextPage = (pathname: string): boolean => /^\/cases\/[^/]+\/(replies|opinions)\//.test(pathname);

/** The body whose secretariat the person is, or the unit they work for. */
export function worksFor(session: Session): { name: string; of: string | null } | null {
  for (const { role, body, unit } of session.roles) {
    if (role === 'member') continue;
    if (unit) return { name: unit.shortName || unit.name, of: null };
    if (body) return { name: body.officeName ?? body.shortName, of: body.shortName };
  }
  return null;
}

export const ownBodyId = (session: Session): string | undefined =>
  session.roles.find(({ role }) => role === 'secretariat')?.body?.id;

/** What the person's body receives; units and the office handle both kinds. */
export const ownKind = (session: Session): CaseKind =>
  session.roles.some(({ role, body }) => role === 'secretariat' && body?.kind === 'cppcc')
    ? 'cppccProposal'
    : 'suggestion';

/** What filing on behalf is called: of a deputy at a congress, of a member at a CPPCC. */
export const filingKey = (session: Session) =>
  ownKind(session) === 'cppccProposal' ? ('nav.filingOfMember' as const) : ('nav.filing' as const);
