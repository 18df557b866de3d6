export default definePageConfig({ navigationBarTitleText: '邻伴' })
