import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Who holds seats in terms and bodies, and has an account. Of the name there is nothing here: each seat bears it as it was
 * in its term, and the account as it is now (docs/adr/0024).
 */
@Entity('persons')
export class PersonEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
}
