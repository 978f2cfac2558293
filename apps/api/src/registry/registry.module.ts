import { Module } from '@nestjs/common';
import { BodiesController } from './bodies/bodies.controller.js';
import { CategoriesController } from './categories/categories.controller.js';
import { ChoicesController } from './choices/choices.controller.js';
import { ChoicesQueries } from './choices/choices.queries.js';
import { DeclineReasonsController } from './decline-reasons/decline-reasons.controller.js';
import { GroupsController } from './groups/groups.controller.js';
import { MembersController } from './members/members.controller.js';
import { MembersService } from './members/members.service.js';
import { RegionsController } from './regions/regions.controller.js';
import { RegistersController } from './registers.controller.js';
import { RegistersService } from './registers.service.js';
import { RegistryQueries } from './registry.queries.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { TermsController } from './terms/terms.controller.js';
import { UnitsController } from './units/units.controller.js';

@Module({
  controllers: [
    RegionsController,
    BodiesController,
    TermsController,
    SessionsController,
    GroupsController,
    MembersController,
    UnitsController,
    CategoriesController,
    DeclineReasonsController,
    RegistersController,
    ChoicesController,
  ],
  providers: [RegistersService, MembersService, ChoicesQueries, RegistryQueries],
  exports: [RegistryQueries],
})
export class RegistryModule {}
