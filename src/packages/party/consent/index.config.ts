export default definePageConfig({ navigationBarTitleText: '年度反馈单' })
