import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { EntryId } from '../http/entry-id.js';
import { AssigningService } from './assigning.service.js';
import { AssignUnit, AssignUnits, ChangeRoles, ReassignPart } from './dispatch.requests.js';

@ApiTags('handling')
@Controller('proposals/:id')
export class AssigningController {
  constructor(private readonly assigning: AssigningService) {}

  @TakesStep('assign', 'units.assign')
  assign(@CurrentPerson() person: Person, @EntryId() id: string, @Body() { units }: AssignUnits): Promise<AfterStep> {
    return this.assigning.assign(person, id, units);
  }

  @TakesStep('add-unit', 'units.assign')
  addUnit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() unit: AssignUnit): Promise<AfterStep> {
    return this.assigning.addUnit(person, id, unit);
  }

  @TakesStep('change-roles', 'units.assign')
  changeRoles(@CurrentPerson() person: Person, @EntryId() id: string, @Body() to: ChangeRoles): Promise<AfterStep> {
    return this.assigning.changeRoles(person, id, to);
  }

  @TakesStep('reassign', 'units.assign')
  reassign(@CurrentPerson() person: Person, @EntryId() id: string, @Body() part: ReassignPart): Promise<AfterStep> {
    return this.assigning.reassign(person, id, part);
  }
}
