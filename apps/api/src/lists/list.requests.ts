import { DESKS, type Desk, PROPOSAL_KINDS, type ProposalKind, type ProposalState } from '@jianyan/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/page.js';
import { PROPOSAL_STATES } from '@jianyan/shared';

const EVERY_DESK: readonly Desk[] = [...new Set(Object.values(DESKS).flat())];

export const DUE = ['soon', 'today', 'overdue'] as const;
export type Due = (typeof DUE)[number];

/** The next due date, the number, or when it came in; with a minus the other way round. */
export const SORTS = ['due', '-due', 'number', '-number', 'submitted', '-submitted'] as const;
export type Sort = (typeof SORTS)[number];

const LONGEST_SEARCH = 100;

const STATES_OFFERED = `One state or several, separated by commas: ${PROPOSAL_STATES.join(', ')}.`;

const DESKS_OFFERED = `What lies on this count of the workbench, or on any of several, separated by commas: ${EVERY_DESK.join(', ')}.`;

const Severals = () =>
  Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value));

const OptionalId = (description?: string) =>
  applyDecorators(ApiPropertyOptional({ format: 'uuid', ...(description && { description }) }), IsOptional(), IsUUID());

/** Which cases are listed, and in what order. Filters narrow what the person may see and never widen it. */
export class ListProposals extends PageQuery {
  @ApiPropertyOptional({ type: String, example: 'review,dispatch', description: DESKS_OFFERED })
  @IsOptional()
  @Severals()
  @IsIn(EVERY_DESK, { each: true })
  desk?: Desk[];

  @OptionalId()
  bodyId?: string;

  @OptionalId()
  sessionId?: string;

  @ApiPropertyOptional({ enum: PROPOSAL_KINDS, enumName: 'ProposalKind' })
  @IsOptional()
  @IsIn(PROPOSAL_KINDS)
  kind?: ProposalKind;

  @ApiPropertyOptional({ type: String, example: 'registered,dispatched', description: STATES_OFFERED })
  @IsOptional()
  @Severals()
  @IsIn(PROPOSAL_STATES, { each: true })
  state?: ProposalState[];

  @OptionalId('A unit that has a part in the case.')
  unitId?: string;

  @OptionalId('The lead proposer or a confirmed co-signer.')
  memberId?: string;

  @OptionalId()
  categoryId?: string;

  @ApiPropertyOptional({ enum: DUE, enumName: 'Due', description: 'soon: within five working days, today included.' })
  @IsOptional()
  @IsIn(DUE)
  due?: Due;

  @ApiPropertyOptional({
    maxLength: LONGEST_SEARCH,
    description: 'Part of the title, or a number: 第017号, 17, 闭会12.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SEARCH)
  text?: string;

  @ApiPropertyOptional({ enum: SORTS, enumName: 'ProposalSort', default: 'due' })
  @IsIn(SORTS)
  sort: Sort = 'due';
}

export class WorkbenchQuery {
  @OptionalId()
  sessionId?: string;
}
