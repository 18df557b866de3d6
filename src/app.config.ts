const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab-${name}.png`,
  selectedIconPath: `assets/tab-${name}-on.png`,
})

/**
 * Only for an account that WeChat has allowed to ask for positions: the declaration alone makes any other upload fail, and the
 * interface is compiled in by the same switch (docs/deploy.md).
 */
const location =
  process.env.LINBAN_LOCATION === 'on'
    ? {
        requiredPrivateInfos: ['getLocation' as const],
        permission: { 'scope.userLocation': { desc: '只在手机里核对您在不在活动地点附近，位置不发出去' } },
      }
    : {}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/shifts/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/join', pages: ['index'] },
    { root: 'packages/shifts', pages: ['detail/index', 'scan/index', 'lead/index', 'invite/index', 'led/index', 'appeals/index'] },
    { root: 'packages/points', pages: ['record/index', 'points/index', 'rewards/index', 'order/index', 'merchant/index'] },
    { root: 'packages/hours', pages: ['type/index', 'check/index', 'publicity/index', 'typed-report/index', 'stars/index', 'correct/index', 'corrections/index', 'certificates/index', 'my-certificates/index', 'verify/index'] },
    { root: 'packages/needs', pages: ['ask/index', 'detail/index', 'mine/index', 'queue/index'] },
    { root: 'packages/desk', pages: ['publish/index', 'change/index', 'require/index', 'extend/index', 'notices/index', 'compose/index', 'reach/index', 'rules/index', 'signals/index', 'ledger/index'] },
    { root: 'packages/notices', pages: ['detail/index'] },
    { root: 'packages/party', pages: ['mine/index', 'consent/index', 'members/index', 'slip/index'] },
    { root: 'packages/family', pages: ['mine/index', 'invite/index'] },
    { root: 'packages/credentials', pages: ['mine/index', 'list/index', 'one/index'] },
    { root: 'packages/me', pages: ['settings/index', 'volunteering/index', 'absences/index'] },
  ],
  window: {
    // H5 draws a navigation bar only when this is written out.
    navigationStyle: 'default',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTitleText: '邻伴',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6f4',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5f6b66',
    selectedColor: '#14735f',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('shifts', '活动'), tab('inbox', '消息'), tab('me', '我的')],
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  // WeChat asks for consent before the first use of a private capability.
  __usePrivacyCheck__: true,
  ...location,
})
