import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

export type SessionEnd =
  'signed-out' | 'password-changed' | 'password-reset' | 'disabled' | 'roles-changed' | 'token-reused';

/** One sign-in on one device: the family of its refresh tokens. Each request is checked against it. */
@Entity('auth_sessions')
@Check('ck_auth_sessions_idle_minutes', 'idle_minutes > 0')
@Check('ck_auth_sessions_end', '(ended_at IS NULL) = (ended_because IS NULL)')
@Check(
  'ck_auth_sessions_ended_because',
  `ended_because IN ('signed-out', 'password-changed', 'password-reset', 'disabled', 'roles-changed', 'token-reused')`,
)
@Index('ix_auth_sessions_account_id_open', ['accountId'], { where: 'ended_at IS NULL' })
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_auth_sessions_account_id' })
export class AuthSession {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_auth_sessions' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** The last act of the person, to the minute; background polling does not count. */
  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('integer')
  idleMinutes!: number;

  /** However busy the person is, then one signs in again. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedBecause!: SessionEnd | null;

  @Column('text')
  address!: string;

  @Column('text')
  userAgent!: string;

  @Column('boolean')
  trustedDevice!: boolean;
}
