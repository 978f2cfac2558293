import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';
import type { Person } from './person.js';

/** What a route declares about who may use it. A route without a declaration is refused. */
export type Access = Permission | 'public';

export const ACCESS = 'jianyan:access';

/** This door is open to the roles that hold the permission (libs/shared/src/permissions.ts). */
export const Allow = (permission: Permission) => SetMetadata<string, Access>(ACCESS, permission);

/** This door is open to everybody, signed in or not. */
export const Public = () => SetMetadata<string, Access>(ACCESS, 'public');

export type RequestOfPerson = FastifyRequest & { user: Person };

/** The signed-in person; only on routes that are not `@Public()`. */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): Person => context.switchToHttp().getRequest<RequestOfPerson>().user,
);
