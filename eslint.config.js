import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

/** Folders that a component or page must not import, as patterns of `no-restricted-imports`. */
function forbidImports(...folders) {
  const patterns = folders.map((folder) => ({
    group: [`#src/${folder}/**`, `**/${folder}/**`],
    message: `Imports go one way: this folder must not know ${folder}.`,
  }));
  return ['error', { patterns: [...patterns, { group: ['node:*'], message: 'Pages and components do no input or output.' }] }];
}

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'tests/content/*/', 'tests/e2e/content/']),
  astro.configs['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'max-params': ['error', 3],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    // The service that editors would use takes a sixth longer for a run over all files.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Taking a key out of an object is done by naming it beside the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Numbers and booleans read well in a sentence; objects do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => server.close()` in a list of callbacks is clearer than braces around it.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The compiler lets no enum in (`erasableSyntaxOnly`), and looking for them takes seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // strict TypeScript asks for brackets on index signatures, this rule against them.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['*.config.ts', 'tests/e2e/global-setup.ts', 'tests/validate/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['tests/e2e/test.ts'],
    // Playwright reads from the pattern which fixtures a fixture needs; an empty one says none.
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-define-vars-in-style': 'error' },
  },
  {
    files: ['Prose', 'admin/EditorsForm', 'shell/StructuredData', 'shell/ThemeScript'].map((name) => `src/components/${name}.astro`),
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['src/components/**'],
    rules: { 'no-restricted-imports': forbidImports('layouts', 'pages', 'service', 'build', 'catalog/reading') },
  },
  {
    files: ['src/layouts/**'],
    rules: { 'no-restricted-imports': forbidImports('pages', 'service', 'build', 'catalog/reading') },
  },
  { files: ['src/pages/**'], rules: { 'no-restricted-imports': forbidImports('service', 'build') } },
);
