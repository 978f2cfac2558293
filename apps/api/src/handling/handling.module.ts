import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { AssigningController } from './assigning.controller.js';
import { AssigningService } from './assigning.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchService } from './dispatch.service.js';
import { OpinionsController } from './opinions.controller.js';
import { OpinionsService } from './opinions.service.js';
import { ReturnsService } from './returns.service.js';
import { WorkingService } from './working.service.js';

@Module({
  imports: [DocumentModule, RegistryModule],
  controllers: [DispatchController, AssigningController, AssignmentsController, ContactsController, OpinionsController],
  providers: [DispatchService, AssigningService, WorkingService, ContactsService, ReturnsService, OpinionsService],
})
export class HandlingModule {}
