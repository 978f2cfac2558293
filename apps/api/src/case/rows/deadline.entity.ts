import type { Clock, ExplanationStep } from '@jianyan/shared';
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

  /** The event that started it, and the one that met or dropped it. */
  @Column('uuid', { nullable: true })
  startedBy!: string | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;
}
