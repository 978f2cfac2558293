import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedEntry } from '../../entries/versioned-entry.js';

@Entity('terms')
export class Term extends VersionedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('date')
  startsOn!: string;

  @Column('date')
  endsOn!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
