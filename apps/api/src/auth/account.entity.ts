import type { Locale, TextSize } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../entries/named-entry.js';

/** Somebody who may sign in. What the person may do hangs on the {@link AccountRole}s. */
@Entity('accounts')
export class Account extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Whose account it is: the only one in use of that person. */
  @Column('uuid')
  personId!: string;

  @Column('text')
  login!: string;

  @Column('text')
  name!: string;

  /** Absent until the first one-time code was used. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('boolean', { default: false })
  mustChangePassword!: boolean;

  @Column('text', { default: 'zh-CN' })
  locale!: Locale;

  /** Absent until it was chosen: then each device has its own. */
  @Column('text', { nullable: true })
  textSize!: TextSize | null;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  passwordChangedAt!: Date | null;

  @Column('text', { nullable: true })
  oneTimeCodeHash!: string | null;

  @Column('timestamptz', { nullable: true })
  oneTimeCodeExpiresAt!: Date | null;

  /** Opens nothing: a new password chosen by a code has to be another one. */
  @Column('text', { nullable: true })
  replacedPasswordHash!: string | null;

  @Column('boolean', { default: false })
  demo!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
