/**
 * Rules for `src`. The same pages run in WeChat's logic layer, which has none of the browser's globals: using one
 * compiles, works in the preview and fails on a phone. Files that only the preview loads end in `.h5.ts(x)`.
 */
const browserOnly = [
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest',
  'AbortController', 'TextEncoder', 'TextDecoder', 'structuredClone', 'crypto', 'atob', 'btoa', 'alert',
].map((name) => ({ name, message: 'WeChat has no such global: use Taro, or put it into a .h5.ts file.' }))

const htmlTags = {
  selector: 'JSXOpeningElement[name.name=/^(a|article|button|div|footer|form|h[1-6]|header|i|img|input|label|li|main|nav|ol|p|section|select|span|table|textarea|ul)$/]',
  message: 'WeChat has no HTML: use View, Text, Image, Input … of @tarojs/components.',
}

const cloudCall = {
  selector: 'MemberExpression[object.name="Taro"][property.name="cloud"]',
  message: 'Only src/lib/cloud and src/lib/wechat talk to the cloud.',
}

/** `tests` are glob patterns of test files, which run in jsdom. */
export function frontEnd(tests) {
  const files = ['src/**/*.{ts,tsx}']
  const preview = ['src/**/*.h5.{ts,tsx}', ...tests]
  return [
    { files, ignores: [...preview, 'src/polyfills/**'], rules: { 'no-restricted-globals': ['error', ...browserOnly] } },
    { files, ignores: preview, rules: { 'no-restricted-syntax': ['error', htmlTags, cloudCall] } },
    { files: ['src/lib/{cloud,wechat}/**/*.ts'], ignores: preview, rules: { 'no-restricted-syntax': ['error', htmlTags] } },
  ]
}
