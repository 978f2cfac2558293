import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a draft begins and what of it is written stands in its row: lists look nowhere else. */
export class RowsOfDrafts20261130171000 implements MigrationInterface {
  name = 'RowsOfDrafts20261130171000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE case_rows ADD COLUMN draft jsonb`);
    await db.query(`
      UPDATE case_rows SET draft = jsonb_build_object(
        'begins', left(coalesce(
          nullif(draft.background, ''), (SELECT text FROM requests WHERE ${OF_DRAFT} ORDER BY position LIMIT 1), ''), 60),
        'written', array_remove(ARRAY[
          CASE WHEN draft.background <> '' THEN 'background' END,
          CASE WHEN EXISTS (SELECT FROM requests WHERE ${OF_DRAFT}) THEN 'requests' END,
          CASE WHEN EXISTS (SELECT FROM attachments WHERE ${OF_DRAFT} AND removed_at IS NULL) THEN 'attachments' END,
          CASE WHEN EXISTS (SELECT FROM invitations WHERE ${OF_DRAFT}) THEN 'invitations' END,
          CASE WHEN draft.suggested_units <> '' THEN 'suggestedUnits' END,
          CASE WHEN draft.disclosure_wish IS NOT NULL THEN 'disclosureWish' END], NULL))
      FROM proposals AS draft
      WHERE draft.state = 'draft' AND draft.body_id = case_rows.body_id AND draft.id = case_rows.proposal_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE case_rows DROP COLUMN draft`);
  }
}

const OF_DRAFT = 'body_id = draft.body_id AND proposal_id = draft.id';
