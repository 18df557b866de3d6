export default definePageConfig({ navigationBarTitleText: '培训与资质' })
