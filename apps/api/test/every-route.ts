import type { OpenAPIObject } from '@nestjs/swagger';

export type Schema = {
  anyOf?: object[];
  type?: string | string[];
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
};

/** One operation as the contract describes it. */
export interface Operation {
  method: string;
  path: string;
  query: string[];
  body: Record<string, Schema> | undefined;
}

export function operationsOf({ paths, components }: OpenAPIObject): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, unknown>).map(([method, described]) => {
      const { parameters = [], requestBody } = described as {
        parameters?: { in: string; name: string }[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      };
      const reference = requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1) ?? '';
      const schema: Schema | undefined = components?.schemas?.[reference];
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      return { method, path, query, body: schema?.properties };
    }),
  );
}

/** What stands in no form: each is tried as the whole body, as every property at once and as every parameter. */
export const ODDITIES: readonly unknown[] = [
  null,
  -1,
  1e308,
  ' ',
  'x'.repeat(12_000),
  "'; DROP TABLE accounts; --",
  '2026-02-31',
  '9999999999999999999999',
  [[]],
  { length: 1e9 },
];
