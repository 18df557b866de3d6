import type { IPluginContext } from '@tarojs/service'

/**
 * Taro's templates for WeChat leave out what a screen reader says, although its components take
 * `ariaRole` and `ariaLabel`. This plugin adds the attributes (WeChat docs, "aria-component") to the
 * elements on which we use them; each costs its name once in base.wxml.
 */
interface MiniPlatform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void }
}

const spoken = { 'aria-label': '' }
const patch = {
  View: { ...spoken, 'aria-role': '', 'aria-checked': '', 'aria-disabled': '' },
  Image: spoken,
  Input: spoken,
  Textarea: spoken,
}

export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    // The H5 platform has no templates: there the attributes reach the page as they are.
    fn: (platform: MiniPlatform) => platform.template?.mergeComponents(ctx, patch),
  })
}
