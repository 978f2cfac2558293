import type { EvaluationState, Satisfaction } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said of a letter, or that nothing was said in time. What counts no more stays beside what does. */
@Entity('evaluations')
export class Evaluation {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('text')
  state!: EvaluationState;

  @Column('text', { nullable: true })
  attitude!: Satisfaction | null;

  @Column('text', { nullable: true })
  result!: Satisfaction | null;

  @Column('text', { default: '' })
  reason = '';

  /** Whoever gave it, entered it from paper, or marked that there is none. */
  @Column('uuid')
  ratedBy!: string;

  @Column('timestamptz')
  ratedAt!: Date;

  /** The signed form that it was entered from, and the day on it. */
  @Column('uuid', { nullable: true })
  scanId!: string | null;

  @Column('date', { nullable: true })
  signedOn!: string | null;

  /** Who read the form a second time, and confirmed or refused what was entered. */
  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  /** The one in whose place it was given, and why. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  @Column('text', { default: '' })
  replacedBecause = '';

  /** Why it was refused or disowned. */
  @Column('text', { nullable: true })
  endedBecause!: string | null;

  /** A 不满意 that was answered with an explanation. */
  @Column('date', { nullable: true })
  settledOn!: string | null;
}
