import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedEntry } from '../../entries/named-entry.js';

@Entity('members')
export class Member extends NamedEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Who holds the seat. */
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('uuid')
  termId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('text', { nullable: true })
  credentialNo!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** Post and credential number as they are sought, computed whenever one is written. */
  @Column('text')
  searchText!: string;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
