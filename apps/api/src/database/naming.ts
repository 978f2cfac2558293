import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snakeCase = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';

/** `snake_case` in the database, and constraint names a person can read in an error message. */
export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string): string {
    return customName ?? snakeCase(className);
  }

  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, customName ?? property].join('_'));
  }

  override joinColumnName(relation: string, column: string): string {
    return snakeCase(`${relation}_${column}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named('fk', table, columns);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return named('uq', table, columns);
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return named('uq', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return named('ix', table, columns);
  }
}

function named(prefix: string, table: Table | string, columns: string[]): string {
  return [prefix, tableName(table), ...columns].join('_');
}
