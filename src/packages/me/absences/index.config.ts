export default definePageConfig({ navigationBarTitleText: '未到记录' })
