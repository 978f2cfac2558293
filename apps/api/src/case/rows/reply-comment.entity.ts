import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reply_comments')
export class ReplyComment {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
