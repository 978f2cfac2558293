import { Module } from '@nestjs/common';
import { ListQueries } from './list.queries.js';
import { ListsController } from './lists.controller.js';
import { WorkbenchQueries } from './workbench.queries.js';

@Module({ controllers: [ListsController], providers: [ListQueries, WorkbenchQueries] })
export class ListsModule {}
