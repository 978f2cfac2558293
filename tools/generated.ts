/** Tests that compare committed files with what they are made from; with `-u` they write them. */
export const generatedTests = [
  'src/fence/served/contract.spec.ts',
  'src/workflow.tables.spec.ts',
  'src/procedure-document.spec.ts',
];

/** The web's types, made from the committed description of the API. */
export const webTypes = ['openapi-typescript', 'apps/api/openapi.json', '-o', 'apps/web/src/lib/api-types.ts'] as const;
