export default definePageConfig({ navigationBarTitleText: '星级确认' })
