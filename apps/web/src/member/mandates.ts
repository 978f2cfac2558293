import { useSession } from '../lib/session/useSession';
import type { Session, SessionBody, SessionRole } from '../lib/session/session';
import type { CaseKind } from '../lib/schemas';

/** A seat of the signed-in person: the body, what is filed there, and the groups they belong to. */
export interface Mandate {
  body: SessionBody;
  kind: CaseKind;
  groups: readonly string[];
}

const isSeat = (role: SessionRole): role is SessionRole & { body: SessionBody } =>
  role.role === 'member' && Boolean(role.body);

const mandatesOf = (session: Session): Mandate[] =>
  session.roles.filter(isSeat).map((role) => ({
    body: role.body,
    kind: role.body.kind === 'congress' ? 'suggestion' : 'cppccProposal',
    groups: role.member?.groups ?? [],
  }));

/** A person may sit in both the congress and the CPPCC. */
export const useMandates = (): Mandate[] => mandatesOf(useSession().session);
