import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionEnd =
  | 'signed-out'
  | 'ended-by-owner'
  | 'password-changed'
  | 'password-reset'
  | 'disabled'
  | 'roles-changed'
  | 'token-reused';

/** One sign-in on one device: the family of its refresh tokens. Each request is checked against it. */
@Entity('auth_sessions')
export class AuthSession {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
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

  /** The mark of the browser; none for a program. */
  @Column('uuid', { nullable: true })
  deviceId!: string | null;
}
