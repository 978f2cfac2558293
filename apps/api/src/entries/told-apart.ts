/** As SQL on a row of `members`: post and groups, which tell two of one name apart. */
export const detailOfMember = (member: string): string => `nullif(concat_ws(' · ', ${member}.post,
  (SELECT string_agg(groups.name, '、' ORDER BY groups.kind, groups.name_order)
   FROM group_members JOIN groups ON groups.id = group_members.group_id
   WHERE group_members.member_id = ${member}.id)), '')`;

const hasNamesakeInTerm = (member: string): string => `EXISTS (
  SELECT FROM members AS namesake
  WHERE namesake.term_id = ${member}.term_id AND namesake.name_order = ${member}.name_order
    AND namesake.id <> ${member}.id)`;

/** The same, and nothing where nobody else of the term bears the name, however it is written. */
export const memberToldApart = (member: string): string =>
  `CASE WHEN ${hasNamesakeInTerm(member)} THEN ${detailOfMember(member)} END`;

/** A name with what tells its bearer apart, if anything does. */
export const inWords = (name: string, toldApart: string): string => `concat(${name}, '（' || (${toldApart}) || '）')`;

/** The name as a sentence has it: with what tells the member apart, where that is needed. */
export const memberInWords = (member: string): string => inWords(`${member}.name`, memberToldApart(member));

/** As SQL on a row of `units`: the region, where a unit of another one bears the same name. */
export const unitToldApart = (unit: string): string => `CASE WHEN EXISTS (
  SELECT FROM units AS namesake WHERE namesake.name_order = ${unit}.name_order AND namesake.id <> ${unit}.id)
  THEN (SELECT regions.name FROM regions WHERE regions.id = ${unit}.region_id) END`;

/** The unit as lists, chips and sentences name it. Its letters bear the name alone. */
export const unitInWords = (unit: string): string => inWords(`${unit}.name`, unitToldApart(unit));

const shortName = (unit: string): string => `coalesce(nullif(${unit}.short_name, ''), ${unit}.name)`;

/** The same where there is little room: as people call the unit, with its region where that would mean several. */
export const unitInShort = (unit: string): string =>
  inWords(
    shortName(unit),
    `CASE WHEN EXISTS (
      SELECT FROM units AS namesake
      WHERE ${shortName('namesake')} = ${shortName(unit)} AND namesake.id <> ${unit}.id)
    THEN (SELECT regions.name FROM regions WHERE regions.id = ${unit}.region_id) END`,
  );

/**
 * The unit of an event as it was called on that day; where another one has come to bear its name since, told apart from
 * it. Of a row with body, part and `unit_name`.
 */
export const unitOfEvent = (event: string): string => `coalesce((
  SELECT ${unitInWords('unit')} FROM assignments AS named JOIN units AS unit ON unit.id = named.unit_id
  WHERE named.body_id = ${event}.body_id AND named.id = ${event}.assignment_id
    AND unit.name = ${event}.unit_name), ${event}.unit_name)`;

/** An account or a seat of the name that is somebody else's. */
const hasNamesake = (account: string): string =>
  `(${['accounts', 'members']
    .map(
      (table) => `EXISTS (SELECT FROM ${table} AS other
    WHERE other.name_order = ${account}.name_order AND other.person_id <> ${account}.person_id)`,
    )
    .join(' OR ')})`;

/** Where the holder of the account works: units, offices of bodies. */
const worksFor = (account: string): string => `(
  SELECT string_agg(DISTINCT coalesce(unit.name || coalesce(' · ' || (${unitToldApart('unit')}), ''), office.office_name), '、')
  FROM account_roles AS held LEFT JOIN units AS unit ON unit.id = held.unit_id
  LEFT JOIN bodies AS office ON office.id = held.body_id
  WHERE held.account_id = ${account}.id AND num_nonnulls(held.unit_id, held.body_id) > 0)`;

const sitsAs = (account: string): string => `(
  SELECT string_agg(DISTINCT ${detailOfMember('seated')}, '、')
  FROM account_roles AS held JOIN members AS seated ON seated.id = held.member_id
  WHERE held.account_id = ${account}.id)`;

/** As SQL on a row of `accounts`: the name with unit or body, of a member with post or group, where another bears it. */
export const accountInWords = (account: string): string =>
  inWords(
    `${account}.name`,
    `CASE WHEN ${hasNamesake(account)} THEN coalesce(${worksFor(account)}, ${sitsAs(account)}) END`,
  );

/**
 * What tells whoever did something from another of the name: as a member or at work. Of a row with account, body, case and
 * actor; of seats in several terms of the body it is that of the case's session.
 */
export const actorToldApart = (row: string): string => `(
  SELECT CASE WHEN ${row}.actor IN ('author', 'coSigner', 'invitee') THEN (
      SELECT CASE WHEN ${hasNamesakeInTerm('seated')} OR ${hasNamesake('actor')} THEN ${detailOfMember('seated')} END
      FROM account_roles AS seat JOIN members AS seated ON seated.id = seat.member_id
      WHERE seat.account_id = actor.id AND seated.body_id = ${row}.body_id
      ORDER BY seated.term_id = (
        SELECT sessions.term_id FROM proposals AS told JOIN sessions ON sessions.id = told.session_id
        WHERE told.body_id = ${row}.body_id AND told.id = ${row}.proposal_id) DESC LIMIT 1)
    WHEN ${hasNamesake('actor')} THEN ${worksFor('actor')} END
  FROM accounts AS actor WHERE actor.id = ${row}.account_id)`;
