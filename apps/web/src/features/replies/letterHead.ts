import { isOver } from '@jianyan/shared';
import type { Case, Reply } from '../../lib/schemas';

/** What a letter says of the case that it answers. */
export type Answered = Pick<
  Case,
  | 'kind'
  | 'body'
  | 'session'
  | 'number'
  | 'series'
  | 'receiptNumber'
  | 'author'
  | 'coSigners'
  | 'assignments'
  | 'dispatch'
  | 'requests'
  | 'title'
>;

/** 市十六届人大五次会议, as a letter names the session: the body’s short name stands between its term and its meeting. */
export function sessionInFull({ body, session }: Pick<Case, 'body' | 'session'>): string {
  const [, place = '', assembly = ''] = /^(.*?)(人大|政协)$/.exec(body.shortName) ?? [];
  const [, term = '', meeting = ''] = /^(.+届)(.+)$/.exec(session.name) ?? [];
  if (assembly === '' || term === '') return `${body.shortName} ${session.name}`;
  // 市政协十届五次会议, but 市十六届人大五次会议: as each of them writes it (procedure, form of the reply).
  return assembly === '政协' ? `${place}${assembly}${term}${meeting}` : `${place}${term}${assembly}${meeting}`;
}

/** Whoever may be asked about a letter: the unit’s section and person, and their telephone. */
export function contactOf({ assignments }: Answered, { assignmentId }: Reply): { who: string; telephone: string } {
  const part = assignments.find(({ id }) => id === assignmentId);
  const who = [part?.section, part?.person].filter(Boolean).join(' ');
  const telephone = part?.telephone ?? part?.unitPhone ?? '';
  return { who, telephone };
}

/** Who else gets the letter: the body’s office, the office that dispatched it, and the co-handlers (procedure §1.10). */
export function copiesOf({ body, dispatch, assignments }: Answered, { unitName }: Reply): string[] {
  const coHandlers = assignments.filter((part) => part.role === 'co' && !isOver(part)).map((part) => part.unitName);
  return [body.officeName, dispatch?.office.name, ...coHandlers].filter(
    (name): name is string => Boolean(name) && name !== unitName,
  );
}
