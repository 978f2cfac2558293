import type { ContactWay } from '@jianyan/shared';
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
}
