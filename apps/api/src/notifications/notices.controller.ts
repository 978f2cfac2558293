import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { ListNotices, NoticeListDto, ReadNotices, UnreadDto } from './notice.dto.js';
import { NoticesQueries } from './notices.queries.js';

@ApiTags('notices')
@Allow('notices.own')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesQueries) {}

  @Get()
  @ApiOkResponse({ type: NoticeListDto })
  list(@CurrentPerson() person: Person, @Query() query: ListNotices): Promise<NoticeListDto> {
    return this.notices.list(person, query);
  }

  /** What every page asks for again and again. */
  @Get('unread')
  @ApiOkResponse({ type: UnreadDto })
  unread(@CurrentPerson() person: Person): Promise<UnreadDto> {
    return this.notices.unread(person);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadDto })
  read(@CurrentPerson() person: Person, @Body() which: ReadNotices): Promise<UnreadDto> {
    return this.notices.read(person, which);
  }
}
