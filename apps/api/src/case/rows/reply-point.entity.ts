import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reply_points')
export class ReplyPoint {
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

  @Column('integer')
  position!: number;

  @Column('text', { default: '' })
  answer = '';

  @Column('text', { default: '' })
  promise = '';

  @Column('date', { nullable: true })
  promiseDueOn!: string | null;
}
