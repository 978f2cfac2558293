import type { Permission } from '@jianyan/shared';
import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '../auth/allow.js';
import { PREVIEW } from '../http/preview.js';
import { CaseDto } from './case.dto.js';
import { PreviewDto } from './preview.dto.js';
import { PreviewInterceptor } from './preview.interceptor.js';

/**
 * A door by which one step of the procedure is taken; it answers the whole case as it stands afterwards. With `/preview`
 * behind its address it answers what the step would bring about.
 */
export const TakesStep = (path: string, permission: Permission) =>
  applyDecorators(
    Post([path, `${path}${PREVIEW}`]),
    HttpCode(200),
    Allow(permission),
    UseInterceptors(PreviewInterceptor),
    ApiExtraModels(PreviewDto),
    ApiOkResponse({ type: CaseDto }),
  );
