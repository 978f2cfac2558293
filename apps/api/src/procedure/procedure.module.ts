import { Module } from '@nestjs/common';
import { Procedure } from './procedure.service.js';

@Module({ providers: [Procedure], exports: [Procedure] })
export class ProcedureModule {}
