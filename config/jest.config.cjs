/**
 * Five kinds of tests, five projects; `npm run test:<kind>` runs one, and words after `--` narrow it to paths.
 * Code is compiled by babel with options of its own: babel.config.js belongs to Taro's builds, which aim at phones.
 */
const { existsSync } = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')
const here = (name) => path.join(__dirname, 'jest', name)
// A fresh clone has no empty folders, and jest refuses a root that is absent.
const roots = ['src', 'contract', 'cloudfunctions', 'localcloud', 'demo', 'config', 'tests', 'types']
  .map((folder) => path.join(root, folder)).filter((folder) => existsSync(folder))

const babel = {
  babelrc: false,
  configFile: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-typescript', { allowDeclareFields: true }],
    ['@babel/preset-react', { runtime: 'automatic' }],
  ],
}

const shared = {
  rootDir: root,
  roots,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': ['babel-jest', babel] },
  moduleNameMapper: {
    '\\.(css|scss|less)$': here('no-style.cjs'),
    '\\.(png|jpe?g|gif|svg|webp)$': here('no-image.cjs'),
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  globals: { __BUILD_ID__: 'test' },
}

/** These kinds share one local cloud for the whole run; its address is in LINBAN_URL. */
const withCloud = { globalSetup: here('start-cloud.ts'), globalTeardown: here('stop-cloud.ts') }


module.exports = {
  rootDir: root,
  cacheDirectory: path.join(root, '.cache', 'jest'),
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['cloudfunctions', 'contract', 'localcloud', 'demo', 'config', 'tests/{architecture,second-app,soak,mutants-cloud}']
        .map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
      testPathIgnorePatterns: ['\\.procedure\\.test\\.ts$'],
    },
    {
      ...shared,
      ...withCloud,
      displayName: 'procedure',
      testMatch: ['cloudfunctions/**/*.procedure.test.ts', 'tests/{journeys,conformance}/**/*.test.ts']
        .map((files) => `<rootDir>/${files}`),
    },
    {
      ...shared,
      displayName: 'screen',
      testEnvironment: 'jsdom',
      setupFiles: [here('screen-target.cjs')],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@tarojs/components$': here('taro-components.tsx'),
        '^@tarojs/taro$': here('taro-api.ts'),
      },
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/config/jest/**/*.test.tsx'],
    },
    { ...shared, ...withCloud, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...shared, ...withCloud, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
