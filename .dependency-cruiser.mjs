// Imports go one way (CONTRIBUTING.md, “Where a line lives”): pages → layouts, components → views → comparison, changes, community → catalog.
// This tool does not read .astro files; eslint.config.js holds the same rule for them.

/** The records and their look-ups, without the code that opens content files. */
const CATALOG = 'catalog/(?!reading/)';
const RULES = ['comparison', 'changes', 'community', CATALOG];
const SHOWN = ['views', 'browser', 'styles', ...RULES];

/** What each folder of src may import beside itself; `build` may import anything. */
const MAY_IMPORT = {
  [CATALOG]: [],
  'catalog/reading': [CATALOG],
  comparison: [CATALOG],
  changes: ['comparison', CATALOG],
  community: [CATALOG],
  views: RULES,
  browser: ['views', ...RULES],
  components: SHOWN,
  layouts: ['components', ...SHOWN],
  pages: ['layouts', 'components', 'catalog/reading', 'editing', ...SHOWN],
  service: ['catalog/reading', 'views', ...RULES],
  editing: ['catalog/reading', 'views', ...RULES],
};

const layers = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `imports-of-${folder.match(/^[a-z/]+[a-z]/)?.[0].replace('/', '-')}`,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: { path: '^src/', pathNot: [folder, ...others].map((other) => `^src/${other}`) },
}));

/** Folders of src whose code may open files, reach the network, or ask for the time. */
const DOES_IO = '(?:catalog/reading|service|build|editing)/';

export default {
  forbidden: [
    ...layers,
    {
      name: 'browser-takes-types-of-the-catalog',
      comment: 'zod and the readers would be sent to every reader; catalog.ts and prose.ts are pure.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/catalog/', pathNot: '^src/catalog/(?:catalog|prose)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'writers-of-markdown-stay-out-of-the-browser',
      comment: 'They bring the parser and serialiser of Markdown. Whatever leads there counts, through other modules and by a type too.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/(?:catalog/markdown|views/twins)/', reachable: true },
    },
    {
      name: 'schemas-stay-out-of-the-browser',
      comment: 'What browser scripts can reach through views must not pull zod in: take types of a schema, not its values.',
      severity: 'error',
      from: { path: '^src/(?:views|comparison|changes|community)/' },
      to: { path: '^src/catalog/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'input-and-output-in-few-places',
      severity: 'error',
      from: { path: `^src/(?!${DOES_IO})` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'astro-in-few-places',
      severity: 'error',
      from: { path: '^src/(?!build/|pages/|components/|layouts/)' },
      to: { path: '^node_modules/astro/' },
    },
    {
      name: 'nothing-imports-pages-or-commands',
      severity: 'error',
      from: { path: '^(?:src|scripts)/', pathNot: '^src/pages/' },
      to: { path: '^(?:src/pages|scripts)/', pathNot: '^scripts/installed-packages\\.mjs$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(?:src|scripts)/', pathNot: '^scripts/test(?:-long)?\\.ts$' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      from: { path: '^(?:src|scripts)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unlisted-packages', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    {
      name: 'no-unresolvable-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:astro:|virtual:)|\\?raw$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
