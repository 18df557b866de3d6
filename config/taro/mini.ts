import path from 'node:path'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile'
import { keepPixels, needsBabel, source } from './shared'

/** Where ProvidePlugin finds the class that a mini-program lacks (see the head of that file). */
const abortController = [path.join(source, 'polyfills', 'abort-controller.ts'), 'AbortController']

export const mini: IMiniAppConfig<'webpack5'> = {
  compile: { include: [needsBabel] },
  // A module used by one sub-package only goes into that sub-package, not into the main one.
  optimizeMainPackage: { enable: true },
  // Class names are unique to their component, so the order of the components' styles does not matter.
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: keepPixels },
  webpackChain(chain) {
    chain.plugin('providerPlugin').tap((args: Record<string, unknown>[]) => {
      args[0] = { ...args[0], AbortController: abortController }
      return args
    })
  },
}
