import type { AttachmentPurpose } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attachments')
export class Attachment {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('text')
  purpose!: AttachmentPurpose;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  @Column('text')
  sha256!: string;

  @Column('text')
  storageKey!: string;

  @Column('uuid')
  uploadedBy!: string;

  /** The `Idempotency-Key` it came under: whoever sends it again gets this one. */
  @Column('text', { nullable: true })
  uploadKey!: string | null;

  @Column('timestamptz')
  uploadedAt!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
