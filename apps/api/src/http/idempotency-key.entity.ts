import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A POST that may be repeated: what was asked and, once known, what was answered. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_created_at', ['createdAt'])
@ForeignKey('Account', ['accountId'], ['id'], { name: 'fk_idempotency_keys_account_id', onDelete: 'CASCADE' })
export class IdempotencyKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_idempotency_keys' })
  accountId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_keys' })
  key!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_keys' })
  route!: string;

  @Column('text')
  bodyHash!: string;

  /** Absent while the first request is still at work. */
  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('jsonb', { nullable: true })
  response!: unknown;

  @Column('timestamptz')
  createdAt!: Date;
}
