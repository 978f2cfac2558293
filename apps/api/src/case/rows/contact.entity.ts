import type { ContactAnswer, ContactWay } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contacts')
export class Contact {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('integer')
  round!: number;

  @Column('date')
  heldOn!: string;

  @Column('text')
  way!: ContactWay;

  @Column('text')
  people!: string;

  @Column('text')
  summary!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  /** 补记: recorded after the letter had gone out. */
  @Column('boolean', { default: false })
  supplement = false;

  /** The record in whose place it stands, and why. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  @Column('text', { nullable: true })
  correctedBecause!: string | null;

  /** What the author says to it. */
  @Column('text', { nullable: true })
  answer!: ContactAnswer | null;

  @Column('text', { default: '' })
  answerWords = '';

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** The secretariat has found that it was held. */
  @Column('date', { nullable: true })
  upheldOn!: string | null;

  @Column('text', { nullable: true })
  upheldBecause!: string | null;

  @Column('uuid', { nullable: true })
  upheldBy!: string | null;

  @Column('uuid', { nullable: true })
  upheldFileId!: string | null;
}
