// Files without a suffix are the mini-program's (`x.ts` beside `x.h5.ts`), and they are what jest resolves.
process.env.TARO_ENV = 'weapp'
