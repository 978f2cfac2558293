import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { EntryId } from '../http/entry-id.js';
import { AnswerContact, CorrectContact, RecordContact, UpholdContact } from './assignment.requests.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('assignments')
@Controller('assignments/:id')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @TakesStep('contacts', 'assignments.work')
  record(@CurrentPerson() person: Person, @EntryId() id: string, @Body() contact: RecordContact): Promise<AfterStep> {
    return this.contacts.record(person, id, contact);
  }

  @TakesStep('correct-contact', 'assignments.work')
  correct(@CurrentPerson() person: Person, @EntryId() id: string, @Body() contact: CorrectContact): Promise<AfterStep> {
    return this.contacts.correct(person, id, contact);
  }

  @TakesStep('answer-contact', 'contacts.answer')
  answer(@CurrentPerson() person: Person, @EntryId() id: string, @Body() answer: AnswerContact): Promise<AfterStep> {
    return this.contacts.answer(person, id, answer);
  }

  @TakesStep('uphold-contact', 'contacts.uphold')
  uphold(@CurrentPerson() person: Person, @EntryId() id: string, @Body() found: UpholdContact): Promise<AfterStep> {
    return this.contacts.uphold(person, id, found);
  }
}
