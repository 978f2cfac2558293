import type { AssignmentRole, BodyKind, ReplyingRole } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { PART_IS_LIVE } from '../case/parts-in-sql.js';
import type { Cast } from './cast.js';
import { bodyOf, type DemoCase, type Milestone, type Moment, ROAD } from './cases.types.js';

/** One step of one case, and when it is taken. */
export interface Act {
  at: Moment;
  /** So many days after that moment. */
  later?: number;
  take: () => Promise<unknown>;
}

/** A demo case while it is being told: its script, its people, and what the database has made of it so far. */
export class ToldCase {
  /** Known from the first act on. */
  id = '';

  constructor(
    readonly script: DemoCase,
    /** Its place among the cases of the demo. */
    readonly place: number,
    readonly cast: Cast,
    private readonly dataSource: DataSource,
  ) {}

  get body(): BodyKind {
    return bodyOf(this.script.kind);
  }

  get author(): Person {
    return this.cast.member(this.script.author);
  }

  get secretariat(): Person {
    return this.cast.person(this.body === 'congress' ? 'renda' : 'zhengxie');
  }

  get secondReviewer(): Person {
    return this.cast.person(this.body === 'congress' ? 'renda2' : 'zhengxie2');
  }

  /** Whoever assigns at the office that the case was dispatched to. */
  get dispatcher(): Person {
    return this.cast.person(this.script.office ?? 'zhengfuban');
  }

  /** Logins of the units that reply themselves. */
  get replying(): string[] {
    const { parts, units } = this.script;
    return parts ? parts.map(({ unit }) => unit) : units.slice(0, 1);
  }

  get replyingRole(): ReplyingRole {
    if (this.script.parts) return 'separate';
    return this.script.units.length > 1 ? 'lead' : 'sole';
  }

  /** Logins of all units, whoever replies first, with what each is to do. */
  get roles(): { unit: string; role: AssignmentRole; part?: string | undefined }[] {
    const { parts = [], forReference = [] } = this.script;
    return [
      ...this.replying.map((unit) => ({
        unit,
        role: this.replyingRole,
        part: parts.find((part) => part.unit === unit)?.part,
      })),
      ...this.coHandling.map((unit) => ({ unit, role: 'co' as const })),
      ...forReference.map((unit) => ({ unit, role: 'reference' as const })),
    ];
  }

  /** Logins of the units that give an opinion. */
  get coHandling(): string[] {
    return this.script.parts ? [] : this.script.units.slice(1);
  }

  reaches(milestone: Milestone): boolean {
    return ROAD.indexOf(this.script.reached) >= ROAD.indexOf(milestone);
  }

  drafter(unit: string): Person {
    return this.cast.person(unit);
  }

  leader(unit: string): Person {
    return this.cast.person(`${unit}-lead`);
  }

  /** What the unit has of the case at present. */
  async assignment(unit: string): Promise<string> {
    return this.idOf(`SELECT id FROM assignments AS part WHERE proposal_id = $1 AND unit_id = $2 AND ${PART_IS_LIVE}`, [
      this.id,
      this.cast.unitId(unit),
    ]);
  }

  /** The unit's letter of the present round. */
  async reply(unit: string): Promise<string> {
    return this.idOf(
      `SELECT id FROM replies WHERE proposal_id = $1 AND unit_id = $2 AND state <> 'dropped' AND kind <> 'correction'
       ORDER BY round DESC LIMIT 1`,
      [this.id, this.cast.unitId(unit)],
    );
  }

  /** The letter by which the unit puts another right. */
  async correction(unit: string): Promise<string> {
    return this.idOf(`SELECT id FROM replies WHERE proposal_id = $1 AND unit_id = $2 AND kind = 'correction'`, [
      this.id,
      this.cast.unitId(unit),
    ]);
  }

  /** The form from which the letter's rating was entered. */
  async ratingScan(replyId: string): Promise<string> {
    return this.idOf('SELECT scan_id AS id FROM evaluations WHERE proposal_id = $1 AND reply_id = $2', [
      this.id,
      replyId,
    ]);
  }

  /** What the unit recorded of its talk. */
  async contact(unit: string): Promise<string> {
    return this.idOf('SELECT id FROM contacts WHERE proposal_id = $1 AND assignment_id = $2', [
      this.id,
      await this.assignment(unit),
    ]);
  }

  /** Of what was filed on behalf: the day that was noted down. */
  async receivedOn(): Promise<string> {
    const [row] = await this.dataSource.query<{ day: string }[]>(
      'SELECT received_on::text AS day FROM proposals WHERE id = $1',
      [this.id],
    );
    return row?.day ?? '';
  }

  async invitation(memberId: string): Promise<string> {
    return this.idOf('SELECT id FROM invitations WHERE proposal_id = $1 AND member_id = $2', [this.id, memberId]);
  }

  async requestIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM requests WHERE proposal_id = $1 ORDER BY position',
      [this.id],
    );
    return rows.map(({ id }) => id);
  }

  /** What somebody has read who puts his name to it: the text as it stands. */
  async read(text: 'proposals.text_version' | 'assignments.opinion_version' | 'replies.version', id: string) {
    const [table, column] = text.split('.');
    const [row] = await this.dataSource.query<{ version: number }[]>(
      `SELECT ${column} AS version FROM ${table} WHERE id = $1`,
      [id],
    );
    if (!row) throw new Error(`The demo case ${this.script.title} has no such text.`);
    return row;
  }

  private async idOf(sql: string, parameters: unknown[]): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>(sql, parameters);
    if (!row) throw new Error(`The demo case ${this.script.title} has lost a part on its way.`);
    return row.id;
  }
}
