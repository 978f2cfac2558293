import type { Machine } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text as it stood when somebody put his name to it. It is written once and stays. */
@Entity('text_versions')
export class TextVersion {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  /** The proposal itself, the opinion of an assignment, or a reply: its row. */
  @Column('text')
  machine!: Machine;

  @Column('uuid')
  subjectId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  content!: KeptText;

  /** SHA-256 of the content: files come and go without a new version. */
  @Column('text')
  digest!: string;

  /** The first event that rests on it. */
  @Column('uuid')
  eventId!: string;

  @Column('timestamptz')
  keptAt!: Date;
}

/** Every field that was written, and the files by what was in them. */
export type KeptText = Readonly<Record<string, unknown>> & {
  readonly files: readonly { id: string; name: string; sha256: string }[];
};
