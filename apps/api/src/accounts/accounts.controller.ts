import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SecretAnswer } from '../http/secret-answer.js';
import { EntryId } from '../http/entry-id.js';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import {
  AccountDto,
  AccountListDto,
  AddAccountDto,
  EditAccountDto,
  EditRolesDto,
  IssuedCodeDto,
  ListAccountsQuery,
} from './account.dto.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('registers')
@Allow('accounts.manage')
@Controller('registers/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @ApiOkResponse({ type: AccountListDto })
  list(@Query() query: ListAccountsQuery): Promise<AccountListDto> {
    return this.accounts.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: AccountDto })
  get(@EntryId() id: string): Promise<AccountDto> {
    return this.accounts.get(id);
  }

  @Post()
  @ApiCreatedResponse({ type: AccountDto })
  open(@CurrentPerson() person: Person, @Body() { login, name, roles }: AddAccountDto): Promise<AccountDto> {
    return this.accounts.open(person, login, name, roles);
  }

  @Patch(':id')
  @ApiOkResponse({ type: AccountDto })
  rename(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { version, name }: EditAccountDto,
  ): Promise<AccountDto> {
    return this.accounts.rename(person, id, version, name);
  }

  @Put(':id/roles')
  @ApiOkResponse({ type: AccountDto })
  assignRoles(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { version, roles }: EditRolesDto,
  ): Promise<AccountDto> {
    return this.accounts.assignRoles(person, id, version, roles);
  }

  /** Ends every session of the account; the old password opens nothing any more. */
  @Post(':id/reset-code')
  @SecretAnswer()
  @ApiCreatedResponse({ type: IssuedCodeDto })
  issueCode(@CurrentPerson() person: Person, @EntryId() id: string): Promise<IssuedCodeDto> {
    return this.accounts.issueCode(person, id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountDto })
  disable(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AccountDto> {
    return this.accounts.disable(person, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountDto })
  enable(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AccountDto> {
    return this.accounts.enable(person, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@CurrentPerson() person: Person, @EntryId() id: string): Promise<void> {
    return this.accounts.delete(person, id);
  }
}
