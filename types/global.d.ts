/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const address: string
  export default address
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** The target that Taro builds for; inlined at build time. */
    TARO_ENV: 'weapp' | 'h5'
    /** 'on': this build may ask for the phone's position; inlined at build time. */
    LINBAN_LOCATION?: string
  }
}
