import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reply_points')
export class ReplyPoint {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  replyId!: string;

  @Column('uuid', { nullable: true })
  requestId!: string | null;

  @Column('integer')
  position!: number;

  @Column('text', { default: '' })
  answer!: string;

  @Column('text', { default: '' })
  promise!: string;

  @Column('date', { nullable: true })
  promiseDueOn!: string | null;
}
