import type { IH5Config } from '@tarojs/taro/types/compile'
import { keepPixels, needsBabel } from './shared'

const hashed = (kind: 'js' | 'css') => `${kind}/[name].[contenthash:8].${kind}`

export const h5: IH5Config<'webpack5'> = {
  compile: { include: [needsBabel] },
  // Relative addresses and hash routes: the preview can be served under any path by a plain file server.
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  devServer: { host: '127.0.0.1', port: 10086, open: false },
  output: { filename: hashed('js'), chunkFilename: hashed('js') },
  miniCssExtractPluginOption: { ignoreOrder: true, filename: hashed('css'), chunkFilename: hashed('css') },
  postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: keepPixels },
  // The preview is served from this machine; webpack's advice about download sizes does not apply.
  webpackChain: (chain) => chain.performance.hints(false),
}
