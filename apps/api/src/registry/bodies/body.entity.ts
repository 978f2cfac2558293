import type { BodyKind } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('bodies')
export class Body extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  regionId!: string;

  @Column('text')
  kind!: BodyKind;

  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  /** The secretariat as its people call it: 代表工委, 提案委. */
  @Column('text')
  officeName!: string;

  /** Shown to every member on every page. */
  @Column('text')
  phone!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
