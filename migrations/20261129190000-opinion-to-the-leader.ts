import type { MigrationInterface, QueryRunner } from 'typeorm';

const THEN = ['awaitingSignature', 'inHand', 'returnRequested', 'returned', 'opinionGiven', 'waived', 'answered'];

/**
 * A co-handler's opinion is sent to its leader by its drafter; what only saved itself lies on nobody's desk. An opinion is
 * sent back once in each round, so the round is kept beside the reason.
 */
export class OpinionToTheLeader20261129190000 implements MigrationInterface {
  name = 'OpinionToTheLeader20261129190000';

  async up(db: QueryRunner): Promise<void> {
    await states(db, [...THEN, 'opinionSubmitted'], ['awaitingSignature', 'inHand', 'opinionSubmitted']);
    await db.query(`
      ALTER TABLE assignments ADD COLUMN opinion_sent_back_round integer, ADD COLUMN opinion_draft_sent_back text`);
    await db.query(`
      UPDATE assignments SET opinion_sent_back_round = (
        SELECT 1 + count(ordered.id) FROM events AS sent_back
        LEFT JOIN events AS ordered ON ordered.body_id = sent_back.body_id AND ordered.proposal_id = sent_back.proposal_id
          AND ordered.step = 'orderRehandling' AND ordered.number < sent_back.number
        WHERE sent_back.body_id = assignments.body_id AND sent_back.proposal_id = assignments.proposal_id
          AND sent_back.assignment_id = assignments.id AND sent_back.step = 'sendBackOpinion')
      WHERE opinion_sent_back IS NOT NULL`);
    await db.query(`
      UPDATE case_units SET waits_for_leader = EXISTS (
        SELECT FROM replies WHERE replies.body_id = case_units.body_id
          AND replies.proposal_id = case_units.proposal_id AND replies.unit_id = case_units.unit_id
          AND replies.state IN ('checking', 'awaitingIssue'))
      WHERE waits_for_leader`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE assignments SET state = 'inHand' WHERE state = 'opinionSubmitted'`);
    await db.query(`UPDATE assignments SET came_from = 'inHand' WHERE came_from = 'opinionSubmitted'`);
    await db.query(`UPDATE case_units SET part_state = 'inHand' WHERE part_state = 'opinionSubmitted'`);
    await db.query(`
      ALTER TABLE assignments DROP COLUMN opinion_sent_back_round, DROP COLUMN opinion_draft_sent_back`);
    await states(db, THEN, ['awaitingSignature', 'inHand']);
  }
}

/** Which states a part may have, and from which its return may be asked for. */
async function states(db: QueryRunner, allowed: readonly string[], cameFrom: readonly string[]): Promise<void> {
  const among = (those: readonly string[]) => `(${those.map((state) => `'${state}'`).join(', ')})`;
  await db.query(`
    ALTER TABLE assignments
      DROP CONSTRAINT ck_assignments_state,
      DROP CONSTRAINT ck_assignments_came_from,
      ADD CONSTRAINT ck_assignments_state CHECK (state IN ${among([...allowed, 'noted', 'ended'])}),
      ADD CONSTRAINT ck_assignments_came_from CHECK (came_from IN ${among(cameFrom)})`);
}
