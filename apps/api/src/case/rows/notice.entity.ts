import type { Reader } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The ways by which a message reaches somebody. Inside the product the row itself is the delivery. */
export type Channel = 'inApp';

/** A message on its way to one person by one channel. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  messageId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  channel!: Channel;

  @Column('text')
  state!: 'queued' | 'sent' | 'delivered' | 'failed';

  /** As whom: what of the message's particulars may be read. */
  @Column('text', { array: true })
  readAs!: Reader[];

  @Column('timestamptz')
  queuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
