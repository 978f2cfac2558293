import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToldOfAccount } from './told-of-account.js';

/** 消息 of no case: what happened to the account itself. */
@Entity('account_notices')
export class AccountNotice {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  what!: ToldOfAccount;

  /** From where it was done. */
  @Column('text')
  address!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
