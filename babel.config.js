// One configuration for Taro's compiler and for jest. The mini-program needs no core-js: its
// polyfills would cost about 100 KB, and browserslist already names engines that have what we use.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
}
