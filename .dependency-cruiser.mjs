const light = '^apps/web/src/(?!console/|test/)';
const heavy = '^node_modules/(antd|@ant-design|echarts|dayjs)/';

/** The folders among which one case is spread: one transaction locks and changes it whole. */
const partsOfTheCase =
  '^apps/api/src/(procedure|proposals|handling|replies|evaluations|commitments|deadlines|history|notifications|attachments)/';

/** The walls of the house, each with the reason why it stands. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, and load in an order nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      comment: 'The domain is pure: it knows neither the API nor the web, no framework and no input or output.',
      severity: 'error',
      from: { path: '^libs/shared/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/shared/src/' },
    },
    {
      name: 'web-never-imports-api',
      comment: 'The two meet in openapi.json and in libs/shared, so either can be replaced.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|migrations)/' },
    },
    {
      name: 'api-never-imports-web',
      comment: 'The API serves the built pages as files and knows nothing of how they are made.',
      severity: 'error',
      from: { path: '^(apps/api|migrations)/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'web-features-stay-apart',
      comment: 'A subject of the procedure can be read, changed or removed without opening another one.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'controllers-see-no-database',
      comment: 'A controller declares the door and makes one call; what happens behind it is the service.',
      severity: 'error',
      from: { path: '^apps/api/src/.+\\.controller\\.ts$', pathNot: '^apps/api/src/http/health\\.controller\\.ts$' },
      to: {
        path: ['^node_modules/typeorm/', '^node_modules/@nestjs/typeorm/', '\\.entity\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'entities-stay-in-their-feature',
      comment: 'Another feature asks by a query or a service; only database/ lists every table.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/database/|\\.spec\\.ts$' },
      to: { path: '\\.entity\\.ts$', pathNot: ['^apps/api/src/$1/', partsOfTheCase] },
    },
    {
      name: 'a-case-is-read-by-its-procedure',
      comment: 'A case and its parts are locked, judged and changed together; nobody else touches their rows.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: [partsOfTheCase, '^apps/api/src/database/', '\\.spec\\.ts$'] },
      to: { path: `${partsOfTheCase}.*\\.entity\\.ts$` },
    },
    {
      name: 'light-pages-stay-light',
      comment: 'Members open these on a phone: no component library, no chart library.',
      severity: 'error',
      from: { path: light, pathNot: '\\.spec\\.tsx?$' },
      to: { path: [heavy, '^apps/web/src/console/'] },
    },
    {
      name: 'only-listed-packages',
      comment: 'Every package we import stands in the root package.json, with its version.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|e2e)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/api/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@jianyan/source', 'import', 'node', 'default'],
    },
  },
};
