export default definePageConfig({ navigationBarTitleText: '谁登记了多少' })
