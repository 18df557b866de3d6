export default definePageConfig({ navigationBarTitleText: '改报名要求' })
