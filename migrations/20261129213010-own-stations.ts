import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a case is counts in a unit's entry by what the unit has done itself: of the others it may know nothing once it
 * has given its part back.
 */
export class OwnStations20261129213010 implements MigrationInterface {
  name = 'OwnStations20261129213010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE case_units SET stations = array_to_string(ARRAY(
        SELECT station FROM unnest(string_to_array('submitted accepted dispatched signedFor handled replied rated', ' '))
          WITH ORDINALITY AS stations (station, place)
        WHERE CASE station WHEN 'signedFor' THEN own.has_signed WHEN 'handled' THEN own.has_written
              ELSE station = ANY (string_to_array(case_units.stations, ' ')) END
        ORDER BY place), ' ')
      FROM (
        SELECT part.body_id, part.id, part.state NOT IN ('returned', 'ended') AND part.signed_on IS NOT NULL AS has_signed,
               part.state NOT IN ('returned', 'ended') AND (
                 part.role NOT IN ('lead', 'sole', 'separate') OR part.state = 'answered' OR EXISTS (
                   SELECT FROM replies
                   WHERE replies.body_id = part.body_id AND replies.proposal_id = part.proposal_id
                     AND replies.assignment_id = part.id AND replies.round = proposals.round
                     AND replies.state NOT IN ('drafting', 'dropped'))) AS has_written
        FROM assignments AS part
        JOIN proposals ON proposals.body_id = part.body_id AND proposals.id = part.proposal_id) AS own
      WHERE own.body_id = case_units.body_id AND own.id = case_units.assignment_id AND case_units.stations <> ''
        AND case_units.state NOT IN ('replied', 'contested', 'closed')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE case_units SET stations = case_rows.stations FROM case_rows
      WHERE case_rows.body_id = case_units.body_id AND case_rows.proposal_id = case_units.proposal_id`);
  }
}
