import type { RegionLevel } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('regions')
export class Region extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  level!: RegionLevel;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
