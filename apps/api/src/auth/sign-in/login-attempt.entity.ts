import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A guess at a password or a one-time code. Written before it is looked at, removed when it was right. */
@Entity('login_attempts')
export class LoginAttempt {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** As typed, in lower case; it need not be anybody's. */
  @Column('text')
  login!: string;

  /** As {@link networkOf} has it. */
  @Column('text')
  address!: string;

  @Column('timestamptz')
  failedAt!: Date;

  /** It is being looked at, and has not failed yet. */
  @Column('boolean', { default: false })
  inFlight!: boolean;
}
