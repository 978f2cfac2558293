import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../../auth/allow.js';
import type { Person } from '../../auth/person.js';
import { EntryId } from '../../http/entry-id.js';
import { ListBodyRegisterQuery } from '../register-requests.js';
import { RegistersService } from '../registers.service.js';
import { AddCategoryDto, CategoryDto, CategoryListDto, EditCategoryDto } from './category.dto.js';
import { CATEGORIES } from './categories.register.js';

@ApiTags('registers')
@Allow('registers.manage')
@Controller('registers/categories')
export class CategoriesController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOkResponse({ type: CategoryListDto })
  list(@Query() query: ListBodyRegisterQuery): Promise<CategoryListDto> {
    return this.registers.list(CATEGORIES, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: CategoryDto })
  get(@EntryId() id: string): Promise<CategoryDto> {
    return this.registers.get(CATEGORIES, id);
  }

  @Post()
  @ApiCreatedResponse({ type: CategoryDto })
  add(@Body() values: AddCategoryDto): Promise<CategoryDto> {
    return this.registers.add(CATEGORIES, values);
  }

  @Patch(':id')
  @ApiOkResponse({ type: CategoryDto })
  edit(@CurrentPerson() person: Person, @EntryId() id: string, @Body() changes: EditCategoryDto): Promise<CategoryDto> {
    return this.registers.edit(CATEGORIES, id, changes, person);
  }
}
