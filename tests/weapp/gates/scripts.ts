/**
 * What the JavaScript of the package may be. V8, which runs it here, understands more than the engines of old phones, so
 * everything must parse as ES2019: all that the oldest engines of `browserslist` (Chrome 70, iOS 12) parse, with one
 * exception. No pattern may look behind: iOS learned it with 16.4 only, and there the whole file dies when it is read.
 */
import { parse } from 'acorn'
import type { MiniPackage } from '../host/mini-package'
import { apiNames } from '../host/api-names'

const LANGUAGE = 2019
const LOOK_BEHIND = /\(\?<[=!]/
/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#requiredPrivateInfos */
const PRIVATE = [
  'chooseAddress', 'chooseLocation', 'choosePoi', 'getFuzzyLocation', 'getLocation', 'onLocationChange', 'startLocationUpdate',
  'startLocationUpdateBackground',
]

export function languageFindings(pkg: MiniPackage): string[] {
  return pkg.files('.js').flatMap((file) => {
    const text = pkg.text(file)
    // A pattern may also be hidden in a text that is given to RegExp.
    const hidden = LOOK_BEHIND.test(text) ? [`${file}: a pattern looks behind`] : []
    try {
      parse(text, { ecmaVersion: LANGUAGE })
      return hidden
    } catch (error) {
      return [...hidden, `${file}: ${(error as Error).message}`]
    }
  })
}

/** Each declared private API is called somewhere, and each one that is called is declared. A name in a list, such as Taro's, is no call. */
export function privateInfoFindings(pkg: MiniPackage): string[] {
  const declared = pkg.app.requiredPrivateInfos ?? []
  const code = pkg.files('.js').map((file) => pkg.text(file)).join('\n')
  const called = PRIVATE.filter((name) => new RegExp(`\\.${name}\\(`).test(code))
  return [
    ...declared.filter((name) => !called.includes(name)).map((name) => `${name} is declared in requiredPrivateInfos and never called`),
    ...called.filter((name) => !declared.includes(name)).map((name) => `${name} is called and not declared in requiredPrivateInfos`),
  ]
}

/** `wx.<name>` written out anywhere must be one of WeChat's. */
export function apiFindings(pkg: MiniPackage): string[] {
  const { wx } = apiNames()
  return pkg.files('.js').flatMap((file) =>
    [...pkg.text(file).matchAll(/\bwx\.([A-Za-z]\w*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !wx.has(name))
      .map((name) => `${file}: wx.${name} is no API of WeChat`),
  )
}
