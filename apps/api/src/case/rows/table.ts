import type { EntityManager, ObjectLiteral } from 'typeorm';

/** A row as the database writes it in JSON: by column, instants as text. */
export type StoredRow = Readonly<Record<string, unknown>>;

interface Column {
  property: string;
  name: string;
  isInstant: boolean;
}

/** The table of an entity, with the way between a row in memory and a row in JSON. */
export interface Table<Row extends ObjectLiteral> {
  name: string;
  columns: readonly string[];
  /** @returns an instance of the entity */
  read: (stored: StoredRow) => Row;
  /** A new row; what neither the values nor the entity say is null. */
  begin: (values: Partial<Row>) => Row;
  written: (row: Row) => StoredRow;
}

export function tableOf<Row extends ObjectLiteral>(db: EntityManager, entity: new () => Row): Table<Row> {
  const { tableName, columns } = db.dataSource.getMetadata(entity);
  const all = columns.map(({ propertyName, databaseName, type }): Column => {
    return { property: propertyName, name: databaseName, isInstant: type === 'timestamptz' };
  });
  return {
    name: tableName,
    columns: all.map(({ name }) => name),
    read: (stored) => Object.assign(new entity(), Object.fromEntries(all.map((column) => readColumn(column, stored)))),
    begin: (values) => {
      const row = Object.assign(new entity(), values);
      const unsaid = all.filter(({ property }) => row[property] === undefined);
      return Object.assign(row, Object.fromEntries(unsaid.map(({ property }) => [property, null])));
    },
    written: (row) => Object.fromEntries(all.map(({ property, name }) => [name, row[property] as unknown])),
  };
}

function readColumn({ property, name, isInstant }: Column, stored: StoredRow): [string, unknown] {
  const value = stored[name];
  return [property, isInstant && typeof value === 'string' ? new Date(value) : value];
}
