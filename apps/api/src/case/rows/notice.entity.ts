import type { Reader } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  eventId!: string;

  /** As it was when this was told: the case may be out of sight since. */
  @Column('text')
  caseTitle!: string;

  /** As whom: what of the event's particulars may be read. */
  @Column('text', { array: true })
  readAs!: Reader[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
