export default definePageConfig({ navigationBarTitleText: '接着排' })
