import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';

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

type Entity<Row> = new () => Row;

/** Every row of every case asks for its table, and what an entity says of it never changes. */
const known = new WeakMap<DataSource, Map<Entity<unknown>, unknown>>();

export function tableOf<Row extends ObjectLiteral>({ dataSource }: EntityManager, entity: Entity<Row>): Table<Row> {
  const tables = known.get(dataSource) ?? new Map<Entity<unknown>, unknown>();
  known.set(dataSource, tables);
  const table = (tables.get(entity) as Table<Row> | undefined) ?? tableFrom(dataSource, entity);
  tables.set(entity, table);
  return table;
}

function tableFrom<Row extends ObjectLiteral>(dataSource: DataSource, entity: Entity<Row>): Table<Row> {
  const { tableName, columns } = dataSource.getMetadata(entity);
  const all = columns.map(({ propertyName, databaseName, type }): Column => {
    return { property: propertyName, name: databaseName, isInstant: type === 'timestamptz' };
  });
  return {
    name: tableName,
    columns: all.map(({ name }) => name),
    read: (stored) => {
      const row: ObjectLiteral = new entity();
      for (const column of all) row[column.property] = valueOf(column, stored);
      return row as Row;
    },
    begin: (values) => {
      const row: ObjectLiteral = Object.assign(new entity(), values);
      for (const { property } of all) row[property] ??= null;
      return row as Row;
    },
    written: (row) => {
      const stored: Record<string, unknown> = {};
      for (const { property, name } of all) stored[name] = row[property];
      return stored;
    },
  };
}

function valueOf({ name, isInstant }: Column, stored: StoredRow): unknown {
  const value = stored[name];
  return isInstant && typeof value === 'string' ? new Date(value) : value;
}
