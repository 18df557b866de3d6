/** Replaced by `build-functions.ts` with a hash over the sources; jest defines it as `test`. */
declare const __BUILD_ID__: string
