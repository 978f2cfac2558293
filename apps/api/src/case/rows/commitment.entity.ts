import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('commitments')
export class Commitment {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('uuid', { nullable: true })
  requestId!: string | null;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  promise!: string;

  @Column('date')
  dueOn!: string;
}
