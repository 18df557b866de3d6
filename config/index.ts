import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { h5 } from './taro/h5'
import { mini } from './taro/mini'
import { source } from './taro/shared'

/** Whether this build may ask for the phone's position (docs/deploy.md). */
const location = process.env.LINBAN_LOCATION === 'on' ? 'on' : 'off'

export default defineConfig<'webpack5'>({
  projectName: 'linban',
  date: '2026-01-01',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // What was compiled under the other answer must not come back from the cache.
  cache: { enable: process.env.CI !== 'true', name: `${process.env.NODE_ENV}-${process.env.TARO_ENV}-location-${location}` },
  alias: { '@': source },
  // WeChat reads sitemap.json from the package root: no page of a closed community belongs in its search.
  copy: { patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [], options: {} },
  // Taro's default (`quote_keys: true`) writes private fields as `#"x"`, a syntax error that kills the chunk.
  terser: { config: { output: { quote_keys: false } } },
  plugins: [path.join(__dirname, 'taro', 'aria.ts')],
  // The front end knows no environment: what is not written out here does not exist there.
  defineConstants: { 'process.env.LINBAN_LOCATION': JSON.stringify(location) },
  mini,
  h5,
})
