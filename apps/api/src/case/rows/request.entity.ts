import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('requests')
export class Request {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  text!: string;
}
