import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';

/** A route that asks for nothing in its query is asked nothing there; one that does has its own form check it. */
@Injectable()
export class KnownParametersGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!hasQueryForm(context)) refuseParameters(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

/** @throws DomainError invalid-input naming each parameter */
export function refuseParameters({ query }: Pick<FastifyRequest, 'query'>): void {
  const names = Object.keys(Object(query) as object);
  if (names.length === 0) return;
  throw new DomainError(
    'invalid-input',
    {},
    names.map((field) => ({ field, code: 'unknown-property' })),
  );
}

/** The keys of this metadata begin with the kind of the argument: `4:0` is the first, taken from the query. */
function hasQueryForm(context: ExecutionContext): boolean {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(Object(args) as object).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
