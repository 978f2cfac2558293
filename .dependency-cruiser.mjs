const light = '^apps/web/src/(?!console/|test/)';
const heavy = '^node_modules/(antd|@ant-design|echarts|dayjs)/';

/**
 * The floors of the API, the highest first. Imports run downwards only, those of types included; rooms on one floor do
 * not know each other. Whoever walks a case's id through it, for a step, a look or a list, finds no way back up.
 */
const floors = [
  { rooms: ['commands'], holds: 'What an administrator starts by hand.' },
  { rooms: ['demo'], holds: 'An invented town that walks through the procedure; the program never leans on it.' },
  { rooms: ['database'], holds: 'Every table listed, the server opened, the migrations run.' },
  {
    rooms: ['jobs'],
    holds: 'What is done by the clock, without anybody asking: which functions of the rooms below, and when.',
  },
  {
    rooms: ['attachments', 'co-signing', 'drafting', 'evaluations', 'handling', 'lists', 'replies', 'review'],
    holds: 'Features: what people do, each its acts and its doors.',
  },
  { rooms: ['rounds'], holds: 'What follows by itself from a step of several features: letters begun, parts ended.' },
  { rooms: ['document'], holds: 'The case as one document, with what this person may do next.' },
  {
    rooms: ['procedure'],
    holds: 'The engine: table, actors and rows decide what happens; it calls its listeners by name.',
  },
  {
    rooms: ['case-rows', 'deadlines', 'history', 'notifications'],
    holds: 'Listeners: a few functions each of an open case and of what happened to it; case-rows is what lists read.',
  },
  { rooms: ['case'], holds: 'The ground: every row of a case, who stands how to it, who sees it.' },
  { rooms: ['accounts'], holds: 'Who has an account, and what for; kept by the administrator.' },
  { rooms: ['registry'], holds: 'The registers that cases refer to.' },
  { rooms: ['fence'], holds: 'What every request passes on its way in and every answer on its way out.' },
  { rooms: ['auth'], holds: 'Who somebody is, and which doors are open to them.' },
  { rooms: ['http'], holds: 'The vocabulary of requests and answers: fields, pages, keys.' },
  {
    rooms: ['clock', 'entries', 'policy', 'sql', 'storage'],
    holds:
      'The one clock; how entries are found and kept; what bodies go by; transactions and statements; files on a disk.',
  },
];

const rooms = (of) => `^apps/api/src/(${of.flatMap((floor) => floor.rooms).join('|')})/`;

/** For each floor: what lies above it, and beside it, is out of reach. */
const floorRules = floors.map(({ rooms: own, holds }, index) => ({
  name: `floor-of-${own.join('-')}`,
  comment: `${holds} It imports only what lies below.`,
  severity: 'error',
  from: { path: `^apps/api/src/(${own.join('|')})/`, pathNot: '\\.spec\\.ts$' },
  to: { path: rooms(floors.slice(0, index + 1)), pathNot: '^apps/api/src/$1/' },
}));

/** The walls of the house, each with the reason why it stands. */
export default {
  forbidden: [
    ...floorRules,
    {
      name: 'every-room-has-a-floor',
      comment: 'A new folder of the API is given its floor in the list above, with a sentence.',
      severity: 'error',
      from: {},
      to: { path: '^apps/api/src/[^/]+/', pathNot: rooms(floors) },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, and load in an order nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true },
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
      from: {
        path: '^apps/api/src/.+\\.controller\\.ts$',
        pathNot: '^apps/api/src/fence/served/health\\.controller\\.ts$',
      },
      to: {
        path: ['^node_modules/typeorm/', '^node_modules/@nestjs/typeorm/', '\\.entity\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'entities-stay-in-their-room',
      comment:
        'Another room asks by a query or a service; database/ lists every table, accounts/ keeps those that auth/ reads.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/(database|accounts)/|\\.spec\\.ts$' },
      to: { path: '\\.entity\\.ts$', pathNot: ['^apps/api/src/$1/', '^apps/api/src/case/'] },
    },
    {
      name: 'a-case-is-read-by-its-procedure',
      comment: 'A case and its parts are locked, judged and changed together; nobody else touches their rows.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '^apps/api/src/(case|case-rows|deadlines|history|notifications|procedure|document|rounds)/',
          '^apps/api/src/(attachments|co-signing|drafting|evaluations|handling|replies|review|lists|database)/',
          '\\.spec\\.ts$',
        ],
      },
      to: { path: '^apps/api/src/case/.*\\.entity\\.ts$' },
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
      from: { path: '^(apps|libs|migrations|e2e|bench)/' },
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
