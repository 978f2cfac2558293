/** Tests that compare a committed file with what it is made from; with `-u` they write it. */
export const generatedTests = ['openapi.spec.ts', 'routes.spec.ts', 'procedure-document.spec.ts'];

/** The web's types, made from the committed description of the API. */
export const webTypes = ['openapi-typescript', 'apps/api/openapi.json', '-o', 'apps/web/src/lib/api-types.ts'] as const;
