import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a clock runs stands in the row of its case: of a short one it is said later that its day is near. */
export class StartsOfClocks20261201090000 implements MigrationInterface {
  name = 'StartsOfClocks20261201090000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE case_rows SET clocks = (
        SELECT jsonb_agg(shown || jsonb_build_object('startsOn', deadlines.starts_on) ORDER BY place)
        FROM jsonb_array_elements(clocks) WITH ORDINALITY AS running (shown, place)
        JOIN deadlines ON deadlines.body_id = case_rows.body_id AND deadlines.id = (shown ->> 'id')::uuid)
      WHERE jsonb_array_length(clocks) > 0`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE case_rows SET clocks = (
        SELECT jsonb_agg(shown - 'startsOn' ORDER BY place)
        FROM jsonb_array_elements(clocks) WITH ORDINALITY AS running (shown, place))
      WHERE jsonb_array_length(clocks) > 0`);
  }
}
