/** A refusal of `wx`: the mini-program gets a plain object `{ errMsg, ...fields }`, from `wx.cloud` an Error with these. */
export class WxFailure extends Error {
  /** @param errMsg in WeChat's form, `scanCode:fail cancel` */
  constructor(
    readonly errMsg: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(errMsg)
  }
}
