import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AuthSession } from './auth-session.entity.js';

/** One link of a session's chain of refresh tokens. Only the hash is kept; each is used once. */
@Entity('refresh_tokens')
@Unique('uq_refresh_tokens_token_hash', ['tokenHash'])
@Unique('uq_refresh_tokens_parent_id', ['parentId'])
@Index('ix_refresh_tokens_session_id', ['sessionId'])
@ForeignKey(() => AuthSession, ['sessionId'], ['id'], { name: 'fk_refresh_tokens_session_id', onDelete: 'CASCADE' })
@ForeignKey(() => RefreshToken, ['parentId'], ['id'], { name: 'fk_refresh_tokens_parent_id' })
export class RefreshToken {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_refresh_tokens' })
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  tokenHash!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz')
  expiresAt!: Date;
}
