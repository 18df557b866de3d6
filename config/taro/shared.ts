import path from 'node:path'

export const root = path.resolve(__dirname, '..', '..')
export const source = path.join(root, 'src')

/**
 * Says which files outside `src` must pass through babel: packages that ship newer syntax than
 * browserslist allows, and our own contract. Taro compiles only `src` by itself.
 */
export const needsBabel = (file: string): boolean =>
  /node_modules[\\/](@tanstack|valibot)[\\/]/.test(file) || file.startsWith(path.join(root, 'contract') + path.sep)

/**
 * Sizes are written in px and stay px on both targets. A px is a density-independent point in
 * WeChat and in a browser, so 18 px is the 18 dp that the elder-friendly rule (MIIT 2021) speaks of,
 * whatever the width of the phone, and a wide desk screen does not blow the type up.
 */
export const keepPixels = { enable: false, config: {} }
