import { useSession } from '../lib/session/useSession';
import type { Session, SessionBody, SessionRole } from '../lib/session/session';
import type { CaseKind } from '../lib/schemas';

/** What the signed-in person sits in: the body, what is filed there, and the groups they belong to. */
export interface Mandate {
  body: SessionBody;
  kind: CaseKind;
  groups: readonly string[];
}

const isSeat = (role: SessionRole): role is SessionRole & { body: SessionBody } =>
  role.role === 'member' && Boolean(role.body);

/** Of several seats in one body, in terms one after the other, the latest: which of them files is said by the session. */
export const mandatesOf = ({ roles }: Pick<Session, 'roles'>): Mandate[] =>
  roles
    .filter(isSeat)
    .filter(({ body }, index, seats) => seats.findIndex((seat) => seat.body.id === body.id) === index)
    .map((role) => ({
      body: role.body,
      kind: role.body.kind === 'congress' ? 'suggestion' : 'cppccProposal',
      groups: role.member?.groups ?? [],
    }));

/** A person may sit in both the congress and the CPPCC. */
export const useMandates = (): Mandate[] => mandatesOf(useSession().session);
