export default definePageConfig({ navigationBarTitleText: '课程与资质' })
