import { PHONE_PATTERN, REGISTRY_LIMITS } from '@jianyan/shared';
import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Line, OptionalLine } from '../http/fields.js';

export const Phone = () => applyDecorators(Line(REGISTRY_LIMITS.phone), Matches(PHONE_PATTERN));

export const OptionalPhone = () => applyDecorators(OptionalLine(REGISTRY_LIMITS.phone), Matches(PHONE_PATTERN));
