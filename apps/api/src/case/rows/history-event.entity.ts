import type { Actor, Machine } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('events')
export class HistoryEvent {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  /** In the order in which the case had them. */
  @Column('integer')
  number!: number;

  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  @Column('uuid', { nullable: true })
  replyId!: string | null;

  @Column('text')
  machine!: Machine;

  @Column('text')
  step!: string;

  @Column('text', { nullable: true })
  fromState!: string | null;

  @Column('text')
  toState!: string;

  @Column('text')
  actor!: Actor;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text')
  accountName!: string;

  @Column('text', { nullable: true })
  unitName!: string | null;

  @Column('integer')
  round!: number;

  @Column('jsonb')
  details!: Record<string, unknown>;

  @Column('timestamptz')
  at!: Date;
}
