import type { Satisfaction } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  attitude!: Satisfaction;

  @Column('text')
  result!: Satisfaction;

  @Column('text', { default: '' })
  reason = '';

  @Column('uuid')
  ratedBy!: string;

  @Column('timestamptz')
  ratedAt!: Date;

  @Column('uuid', { nullable: true })
  scanId!: string | null;
}
