import { personKeys } from '../../entries/named-entry.js';
import { forgetWhoIsNobody, newPerson } from '../../auth/persons.js';
import { textSought } from '../../entries/search-key.js';
import { memberToldApart } from '../../entries/told-apart.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import { bodyOfTerm } from '../terms/terms.queries.js';
import type { MemberDto } from './member.dto.js';
import { Member } from './member.entity.js';

export const MEMBERS: RegisterTable<MemberDto> = {
  name: 'members',
  entity: Member,
  entries: `
    SELECT member.id, member.person_id AS "personId", member.body_id AS "bodyId", body.name AS "bodyName", member.term_id AS "termId",
           term.ordinal AS "termOrdinal", member.name,
           ${memberToldApart('member')} AS "toldApartBy", member.post,
           member.credential_no AS "credentialNo", member.phone,
           COALESCE(
             (SELECT jsonb_agg(
                jsonb_build_object('id', "group".id, 'name', "group".name, 'kind', "group".kind)
                ORDER BY "group".kind, "group".name)
              FROM group_members JOIN groups AS "group" ON "group".id = group_members.group_id
              WHERE group_members.member_id = member.id),
             '[]') AS groups,
           member.retired_at AS "retiredAt"
    FROM members AS member
    JOIN terms AS term ON term.id = member.term_id
    JOIN bodies AS body ON body.id = member.body_id`,
  found: { names: ['kept.search_key'], texts: ['kept.search_text'] },
  orderedBy: BY_NAME.orderedBy,
  derived: async ({ name, termId, personId, post, credentialNo }: Partial<Member>, manager) => ({
    ...personKeys(String(name)),
    personId: personId ?? (await newPerson(manager)),
    searchText: textSought(post, credentialNo),
    bodyId: await bodyOfTerm(manager, String(termId)),
  }),
  deleted: ({ personId }, manager) => forgetWhoIsNobody(manager, String(personId)),
};

/** In the order of official lists. */
export const MEMBERS_BY_STROKES: typeof MEMBERS = {
  ...MEMBERS,
  orderedBy: { key: 'kept.name COLLATE strokes', as: 'text' },
};
