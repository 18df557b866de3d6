export default definePageConfig({ navigationBarTitleText: '约人一起来' })
