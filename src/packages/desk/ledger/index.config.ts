export default definePageConfig({ navigationBarTitleText: '时长台账' })
