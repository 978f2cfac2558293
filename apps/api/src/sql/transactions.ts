import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const present = new AsyncLocalStorage<EntityManager>();

/** One transaction a request, wherever it begins: whoever asks for one within it joins it. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** The transaction that is under way; outside of one, the database as it is. */
  get db(): EntityManager {
    return present.getStore() ?? this.dataSource.manager;
  }

  /** Everything in `work` happens or nothing. */
  run<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    const standing = present.getStore();
    if (standing) return work(standing);
    return this.dataSource.transaction((db) => present.run(db, () => work(db)));
  }
}
