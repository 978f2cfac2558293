import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SecurityEventKind =
  | 'signed-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'signed-out'
  | 'session-ended'
  | 'refresh-token-reused'
  | 'password-changed'
  | 'one-time-code-issued'
  | 'one-time-code-used'
  | 'account-created'
  | 'account-renamed'
  | 'account-disabled'
  | 'account-enabled'
  | 'account-deleted'
  | 'roles-changed';

/** Append-only record of sign-ins and of changes to accounts. It outlives the account: no foreign keys. */
@Entity('security_events')
export class SecurityEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: SecurityEventKind;

  /** Whose account it is about; `login` says it where there is no such account. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text', { nullable: true })
  login!: string | null;

  /** Who did it, when that is somebody else. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  @Column('jsonb', { default: {} })
  details!: object;
}
