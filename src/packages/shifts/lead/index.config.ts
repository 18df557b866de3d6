export default definePageConfig({ navigationBarTitleText: '带队' })
