import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface Present {
  db: EntityManager;
  /** Nothing of it will be written. */
  unsaved: boolean;
}

const present = new AsyncLocalStorage<Present>();

/** One transaction a request, wherever it begins: whoever asks for one within it joins it. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** The transaction that is under way; outside of one, the database as it is. */
  get db(): EntityManager {
    return present.getStore()?.db ?? this.dataSource.manager;
  }

  /** Whether what is done now is only tried: see {@link unsaved}. */
  get isUnsaved(): boolean {
    return present.getStore()?.unsaved ?? false;
  }

  /** Everything in `work` happens or nothing. */
  run<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    const standing = present.getStore();
    if (standing) return work(standing.db);
    return this.dataSource.transaction((db) => present.run({ db, unsaved: false }, () => work(db)));
  }

  /** Tries what `work` would do: it reads one state of the database, and the database lets it write nothing. */
  unsaved<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction('REPEATABLE READ', async (db) => {
      await db.query('SET TRANSACTION READ ONLY');
      return present.run({ db, unsaved: true }, work);
    });
  }
}
