import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('members')
export class Member {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  bodyId!: string;

  @Column('uuid')
  termId!: string;

  @Column('text')
  name!: string;

  /** Pinyin initials of the name, for type-ahead; computed whenever the name is written. */
  @Column('text')
  initials!: string;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('text', { nullable: true })
  credentialNo!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
