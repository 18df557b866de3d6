export default definePageConfig({ navigationBarTitleText: '报名规则' })
