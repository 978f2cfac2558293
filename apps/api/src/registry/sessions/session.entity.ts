import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedEntry } from '../../entries/versioned-entry.js';

@Entity('sessions')
export class Session extends VersionedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('uuid')
  termId!: string;

  @Column('integer')
  ordinal!: number;

  /** The first day on which something is filed for it; where none is laid down, as the body's policy has it. */
  @Column('date', { nullable: true })
  filingOpensOn!: string | null;

  @Column('date')
  opensOn!: string;

  @Column('date')
  closesOn!: string;

  /** What is filed until then counts as filed in session, what comes later as between sessions. */
  @Column('timestamptz')
  cutoffAt!: Date;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
