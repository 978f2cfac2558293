import type { UnitKind } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('units')
export class Unit extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  regionId!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  kind!: UnitKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  shortName!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** An office that assigns cases to others (市政府办公室), and so can be dispatched to. */
  @Column('boolean', { default: false })
  dispatches!: boolean;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
