/** As SQL on a row of `members`: post and groups, which tell two of one name apart. */
export const detailOfMember = (member: string): string => `nullif(concat_ws(' · ', ${member}.post,
  (SELECT string_agg(groups.name, '、' ORDER BY groups.kind, groups.name_order)
   FROM group_members JOIN groups ON groups.id = group_members.group_id
   WHERE group_members.member_id = ${member}.id)), '')`;

/** The same, and nothing where nobody else of the term bears the name, however it is written. */
export const memberToldApart = (member: string): string => `CASE WHEN EXISTS (
  SELECT FROM members AS namesake
  WHERE namesake.term_id = ${member}.term_id AND namesake.name_order = ${member}.name_order
    AND namesake.id <> ${member}.id) THEN ${detailOfMember(member)} END`;

/** The name as a sentence has it: with what tells the member apart, where that is needed. */
export const memberInWords = (member: string): string =>
  `concat(${member}.name, '（' || (${memberToldApart(member)}) || '）')`;

/** What tells whoever did something as one of the members from another of the name; of a row with account and body. */
export const actorToldApart = (row: string): string => `(
  SELECT ${memberToldApart('seated')} FROM account_roles AS seat JOIN members AS seated ON seated.id = seat.member_id
  WHERE seat.account_id = ${row}.account_id AND seated.body_id = ${row}.body_id LIMIT 1)`;

/** As SQL on a row of `units`: the region, where a unit of another one bears the same name. */
export const unitToldApart = (unit: string): string => `CASE WHEN EXISTS (
  SELECT FROM units AS namesake WHERE namesake.name_order = ${unit}.name_order AND namesake.id <> ${unit}.id)
  THEN (SELECT regions.name FROM regions WHERE regions.id = ${unit}.region_id) END`;
