import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('categories')
export class Category extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
