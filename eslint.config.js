import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The rules of syntax, each of which looks at one file alone. Types, and the rules that need them: .oxlintrc.json.

/** Long by nature: what is listed here is read row by row, not followed. */
const tables = ['**/*.spec.{ts,tsx}', '**/test/**', '**/i18n/**', 'migrations/**', 'e2e/**'];
const generated = ['apps/web/src/lib/api-types.ts'];

const noHtmlInjection = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text stays text: React escapes it, raw HTML would not.',
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.data/', 'playwright-report/', 'test-results/', ...generated] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest modules and DTOs are classes by nature, and decorators take methods unbound.
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'max-params': ['error', 5],
      'no-console': ['error', { allow: ['error', 'info'] }],
      // Here they have no effect; where rules need types they would have.
      'no-warning-comments': ['error', { terms: ['eslint-disable', 'oxlint-disable'], location: 'anywhere' }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/main.ts', 'apps/api/src/commands/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read once, in config.ts.' },
        { object: 'Date', property: 'now', message: 'Time comes from the injected Clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from the injected Clock.',
        },
      ],
    },
  },
  { files: ['apps/api/src/clock/clock.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['apps/api/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}', 'apps/web/src/test/**', 'apps/api/src/policy/policies.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@jianyan/shared',
          importNames: ['DEFAULT_POLICY', 'NATIONAL_HOLIDAYS'],
          message: 'What a case goes by is its own: kase.policy, kase.calendar; for lists of the API Policies.',
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-syntax': ['error', noHtmlInjection] },
  },
  // A page reads from top to bottom; its length is markup.
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  { files: tables, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    // A test that looks for what is not there fails by that.
    files: ['apps/api/{src,test}/**/*.spec.ts', 'apps/api/test/**/*.ts', 'e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  prettier,
);
