import type { Permission } from '@jianyan/shared';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '../auth/allow.js';
import { CaseDto } from './case.dto.js';

/** A door by which one step of the procedure is taken; it answers the whole case as it stands afterwards. */
export const TakesStep = (path: string, permission: Permission) =>
  applyDecorators(Post(path), HttpCode(200), Allow(permission), ApiOkResponse({ type: CaseDto }));
