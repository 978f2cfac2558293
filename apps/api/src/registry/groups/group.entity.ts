import type { GroupKind } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('groups')
export class Group extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('text')
  kind!: GroupKind;

  @Column('text')
  name!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
