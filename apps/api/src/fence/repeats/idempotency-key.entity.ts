import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A POST that may be repeated: what was asked, and what was answered. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  accountId!: string;

  @PrimaryColumn('text')
  key!: string;

  @PrimaryColumn('text')
  route!: string;

  @Column('text')
  bodyHash!: string;

  @Column('integer')
  status!: number;

  @Column('jsonb', { nullable: true })
  response!: unknown;

  @Column('timestamptz')
  createdAt!: Date;
}
