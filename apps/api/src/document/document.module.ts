import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { CaseView } from './case.view.js';

/** What every feature of a case stands on: the procedure, and the case as the answer. */
@Module({ imports: [ProcedureModule], providers: [CaseView], exports: [ProcedureModule, CaseView] })
export class DocumentModule {}
