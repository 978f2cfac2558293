import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A guess at a password or a one-time code. Written before the guess is looked at, removed when it was right. */
@Entity('login_attempts')
@Index('ix_login_attempts_login_address_failed_at', ['login', 'address', 'failedAt'])
@Index('ix_login_attempts_address_failed_at', ['address', 'failedAt'])
@Index('ix_login_attempts_failed_at', ['failedAt'])
export class LoginAttempt {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_login_attempts' })
  id!: string;

  /** As typed, in lower case; it need not be anybody's. */
  @Column('text')
  login!: string;

  @Column('text')
  address!: string;

  @Column('timestamptz')
  failedAt!: Date;
}
