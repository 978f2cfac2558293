import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CoSigningController } from './co-signing.controller.js';
import { CoSigningService } from './co-signing.service.js';

@Module({
  imports: [DocumentModule, RegistryModule],
  controllers: [CoSigningController],
  providers: [CoSigningService],
})
export class CoSigningModule {}
