export default definePageConfig({ navigationBarTitleText: '谁有这一项' })
