import { Column } from 'typeorm';
import { VersionedEntry } from './versioned-entry.js';
import { orderOf, orderOfPerson } from './name-order.js';
import { searchKeyOf, searchKeyOfPerson } from './search-key.js';

/** What is kept of a name beside it, computed whenever it is written. */
export interface NameKeys {
  searchKey: string;
  nameOrder: string;
}

/** Somebody or something with a name by which it is found. */
export abstract class NamedEntry extends VersionedEntry implements NameKeys {
  /** Every way to type the name, see {@link searchKeyOf}. */
  @Column('text')
  searchKey!: string;

  /** By which names stand in order, see {@link orderOf}. */
  @Column({ type: 'text', collation: 'C' })
  nameOrder!: string;
}

/** Of regions, bodies, groups, units and categories. @param also another name of the same entry */
export const nameKeys = (name: string, also?: string | null): NameKeys => ({
  searchKey: searchKeyOf(name, also),
  nameOrder: orderOf(name),
});

/** Of a member. */
export const personKeys = (name: string): NameKeys => ({
  searchKey: searchKeyOfPerson(name),
  nameOrder: orderOfPerson(name),
});

/** Of an account, which is found by its login too. */
export const accountKeys = (name: string, login: string): NameKeys => ({
  searchKey: searchKeyOfPerson(name, login),
  nameOrder: orderOfPerson(name),
});
