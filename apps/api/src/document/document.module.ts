import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { Cases } from './cases.js';
import { DocumentController } from './document.controller.js';

/** What every feature of a case stands on: the procedure, and the case as the answer. */
@Module({
  imports: [ProcedureModule],
  controllers: [DocumentController],
  providers: [Cases],
  exports: [ProcedureModule, Cases],
})
export class DocumentModule {}
