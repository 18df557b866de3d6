/**
 * What a reader should not have to watch for. Style is left to people; only rules that catch defects, or that keep
 * code running in places which cannot be tried here (WeChat's logic layer, the cloud), are on.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

import { frontEnd } from './eslint.front-end.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tests = ['**/*.test.{ts,tsx}', '**/*.test-d.ts', 'tests/**', 'config/jest/**']

export default ts.config(
  { ignores: ['dist/', '.cache/', '.data/', 'coverage/', '**/fixtures/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A handler that takes its turn in a chain is async by its type, whether it awaits or not.
      '@typescript-eslint/require-await': 'off',
      // `Name | (string & {})` keeps completion for names while any text is allowed.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  // jest's matchers and mocks are typed with any and take methods without calling them; the host of the weapp tests
  // throws and prints plain `{ errMsg }` objects, because WeChat does.
  {
    files: tests.map((files) => (files.endsWith('**') ? `${files}/*.{ts,tsx}` : files)),
    rules: Object.fromEntries(
      [
        'unbound-method', 'no-unsafe-assignment', 'no-unsafe-return', 'no-unsafe-member-access', 'no-unsafe-argument',
        'no-unsafe-call', 'only-throw-error', 'no-base-to-string', 'restrict-template-expressions',
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off'])),
  },
  // The kit's one log line carries no personal data; a stray console.log might.
  { files: ['cloudfunctions/**/*.ts'], ignores: ['cloudfunctions/kit/**', ...tests], rules: { 'no-console': 'error' } },
  { files: ['**/domain/**/*.ts'], ignores: tests, rules: { 'no-restricted-syntax': ['error', ...impure()] } },
  { files: ['contract/index.ts'], rules: { 'no-restricted-syntax': ['error', ...valuesThroughBarrel()] } },
  ...frontEnd(tests),
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ['**/*.{cjs,mjs}', 'babel.config.js'], languageOptions: { globals: globals.node } },
  { files: ['tests/{second-app,bench-cloud}/functions/**'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
)

/** A decision is made from what it is given: no clock, no chance, no waiting. */
function impure() {
  const message = 'domain/ is pure: take times and identifiers as arguments, and leave waiting to the use-case.'
  return [
    ':function[async=true]', 'AwaitExpression', 'NewExpression[callee.name="Date"][arguments.length=0]',
    'MemberExpression[object.name="Date"][property.name="now"]', 'MemberExpression[object.name="Math"][property.name="random"]',
    'MemberExpression[object.name="crypto"]', 'MemberExpression[object.name="process"]',
  ].map((selector) => ({ selector, message }))
}

/** A barrel that carries values pulls every schema into the mini-program's main package. */
function valuesThroughBarrel() {
  const message = 'contract/index.ts exports types only.'
  return ['ExportAllDeclaration[exportKind!="type"]', 'ExportNamedDeclaration[exportKind!="type"]']
    .map((selector) => ({ selector, message }))
}
