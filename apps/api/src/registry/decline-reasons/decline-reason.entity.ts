import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedEntry } from '../../entries/versioned-entry.js';

@Entity('decline_reasons')
export class DeclineReason extends VersionedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  text!: string;

  /** Where the reason is laid down, for example 全国政协提案工作条例. */
  @Column('text', { nullable: true })
  source!: string | null;

  /** Text and source as they are sought, computed whenever one is written. */
  @Column('text')
  searchText!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
