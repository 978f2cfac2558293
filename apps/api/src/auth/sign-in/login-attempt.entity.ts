import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A guess at a password or a one-time code. Written before the guess is looked at, removed when it was right. */
@Entity('login_attempts')
export class LoginAttempt {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** As typed, in lower case; it need not be anybody's. */
  @Column('text')
  login!: string;

  @Column('text')
  address!: string;

  @Column('timestamptz')
  failedAt!: Date;
}
