import type { Clock, ExplanationStep, PeriodKey } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deadlines')
export class Deadline {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  @Column('text')
  clock!: Clock;

  @Column('integer')
  round!: number;

  @Column('date')
  startsOn!: string;

  @Column('date')
  dueOn!: string;

  @Column('boolean')
  provisional!: boolean;

  @Column('jsonb')
  explanation!: ExplanationStep[];

  @Column('date', { nullable: true })
  metOn!: string | null;

  @Column('date', { nullable: true })
  droppedOn!: string | null;

  /** When somebody was reminded of it. */
  @Column('date', { nullable: true })
  remindedOn!: string | null;

  /** What it was reckoned with: enough to reckon it again. */
  @Column('text')
  policyVersion!: string;

  @Column('text')
  policyKey!: PeriodKey;

  @Column('integer')
  policyValue!: number;

  @Column('text')
  calendarVersion!: string;

  /** The clock whose place it took: one that counted anew, or that ran on for another unit. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** The event that started it, and the one that met or dropped it. */
  @Column('uuid')
  startedBy!: string;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;
}
