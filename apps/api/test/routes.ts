import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { PERMISSIONS } from '@jianyan/shared';
import { ACCESS, type Access } from '../src/auth/allow.js';

export interface Route {
  method: string;
  path: string;
  access: Access | undefined;
}

/** Every door of the program's controllers, in the order of their addresses. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers
    .flatMap(({ metatype }) => routesOfController(app.get(Reflector), metatype as Type))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function routesOfController(reflector: Reflector, controller: Type): Route[] {
  const above = String(Reflect.getMetadata(PATH_METADATA, controller));
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name): Route[] => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const below = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return below.map((path) => {
      return {
        method: RequestMethod[method],
        path: `/api/${[above, path].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]),
      };
    });
  });
}

/** The committed table: who may knock at which door. */
export function routeTable(routes: readonly Route[]): string {
  const rows = routes.map(({ method, path, access }) => `| ${method} | ${path} | ${access} | ${rolesOf(access)} |`);
  const about = [
    '# Every route and who may use it',
    '',
    'Generated from the controllers and `libs/shared/src/permissions.ts`; `npm run generate` writes it anew.',
    'A right opens the door. Which cases somebody sees behind it, and which step may be taken, is asked there.',
    '',
    '| Method | Path | Right | Roles |',
    '|---|---|---|---|',
  ];
  return `${[...about, ...rows].join('\n')}\n`;
}

function rolesOf(access: Access | undefined): string {
  if (access === undefined) return 'nobody';
  return access === 'public' ? 'everybody' : PERMISSIONS[access].join(', ');
}

const key = ({ path, method }: Route): string => `${path} ${method}`;
