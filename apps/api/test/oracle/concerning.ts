import { type Clock, PART_IS_OVER, REPLYING_ROLES } from '@jianyan/shared';
import { listOf } from '../../src/case/parts-in-sql.js';
import { type ByHolding, type Holdings } from '../../src/case/standing/scope.js';

/** What each has to keep himself; `unit` of its own assignment, `replyingUnit` for as long as it has not answered. */
const KEPT_BY = {
  author: ['rating', 'revision', 'filingConfirmation'],
  secretariat: ['review', 'decision', 'proxyCheck', 'disownDecision', 'redispatch'],
  office: ['returnDecision'],
  unit: ['signFor', 'firstContact', 'opinion', 'opinionAgain', 'redoOpinion', 'delivery'],
  replyingUnit: ['statutoryReply', 'redo'],
} as const satisfies Record<string, readonly Clock[]>;

/** What each waits for. Nobody's are the windows (returnWindow, proxyContest, invitation): they close and bind no one. */
const WAITED_FOR_BY = {
  author: ['review', 'statutoryReply', 'redo'],
  coSigner: ['review', 'statutoryReply', 'redo'],
  secretariat: [
    'statutoryReply',
    'signFor',
    'firstContact',
    'returnDecision',
    'opinion',
    'opinionAgain',
    'redo',
    'redoOpinion',
    'rating',
    'revision',
    'delivery',
  ],
  office: ['statutoryReply', 'signFor', 'opinion', 'opinionAgain', 'redo', 'redoOpinion'],
} as const satisfies Record<string, readonly Clock[]>;

/** States in which a unit owes no reply any more. */
const OWES_NOTHING: readonly string[] = ['answered', ...PART_IS_OVER];

/** A clock that has neither been met nor lost its object. */
export const RUNNING = 'deadlines.met_on IS NULL AND deadlines.dropped_on IS NULL';

type Relation = 'author' | 'coSigner' | 'secretariat' | 'office' | 'unit';

/** Whether the person is that in the case, as SQL on `deadlines` joined with `proposals`. */
const IS: Record<Relation, { held: keyof ByHolding; condition: (ids: string) => string }> = {
  author: { held: 'memberIds', condition: (ids) => `proposals.author_member_id = ANY(${ids})` },
  coSigner: {
    held: 'memberIds',
    condition: (ids) => `EXISTS (
      SELECT 1 FROM invitations AS own
      WHERE own.proposal_id = deadlines.proposal_id AND own.member_id = ANY(${ids}) AND own.state = 'confirmed')`,
  },
  secretariat: { held: 'bodyIds', condition: (ids) => `proposals.body_id = ANY(${ids})` },
  office: {
    held: 'officeIds',
    condition: (ids) => `proposals.office_id = ANY(${ids}) AND proposals.dispatched_on IS NOT NULL`,
  },
  unit: {
    held: 'unitIds',
    condition: (ids) => `EXISTS (
      SELECT 1 FROM assignments AS own
      WHERE own.proposal_id = deadlines.proposal_id AND own.unit_id = ANY(${ids}) AND (
        (deadlines.clock IN ${listOf(KEPT_BY.unit)} AND own.id = deadlines.assignment_id)
        OR (deadlines.clock IN ${listOf(KEPT_BY.replyingUnit)}
          AND own.role IN ${listOf(REPLYING_ROLES)} AND own.state NOT IN ${listOf(OWES_NOTHING)}
          AND (deadlines.assignment_id IS NULL OR deadlines.assignment_id = own.id))))`,
  },
};

const isOneOf = (clocks: readonly Clock[]): string =>
  clocks.length > 0 ? `deadlines.clock IN ${listOf(clocks)}` : 'FALSE';
const kept = (relation: Relation): string =>
  relation === 'unit' ? 'TRUE' : isOneOf(relation === 'coSigner' ? [] : KEPT_BY[relation]);
const waitedFor = (relation: Relation): string => (relation === 'unit' ? 'FALSE' : isOneOf(WAITED_FOR_BY[relation]));

const HELD: readonly (keyof Holdings)[] = ['memberIds', 'bodyIds', 'unitIds', 'officeIds'];

/**
 * Of every case the running clock that comes first for the person: as each of what he is the nearest that he has to keep,
 * and only else the nearest that he waits for; and of these the first. As rows `id`, `proposal_id` and `due_on`.
 * @param of the parameters `$1` to `$4` are the ids of
 * @param order `first`: to those who oversee a case, what they wait for counts like what they have to keep
 */
export function nearestDeadlines(of: Holdings, order: 'own' | 'first' = 'own'): string {
  const ownFirst = (relation: Relation) =>
    order === 'first' && (relation === 'secretariat' || relation === 'office')
      ? ''
      : `(${kept(relation)})::integer DESC,`;
  const each = (Object.keys(IS) as Relation[]).flatMap((relation) => {
    const { held, condition } = IS[relation];
    if (of[held].length === 0) return [];
    const is = condition(`$${HELD.indexOf(held) + 1}::uuid[]`);
    return [
      `(SELECT DISTINCT ON (deadlines.proposal_id) deadlines.id, deadlines.proposal_id, deadlines.due_on
        FROM deadlines JOIN proposals ON proposals.id = deadlines.proposal_id
        WHERE ${RUNNING} AND (${kept(relation)} OR ${waitedFor(relation)}) AND ${is}
        ORDER BY deadlines.proposal_id, ${ownFirst(relation)} deadlines.due_on, deadlines.id)`,
    ];
  });
  if (each.length === 0) return 'SELECT id, proposal_id, due_on FROM deadlines WHERE FALSE';
  return `SELECT DISTINCT ON (proposal_id) * FROM (${each.join(' UNION ALL ')}) AS each
    ORDER BY proposal_id, due_on, id`;
}
