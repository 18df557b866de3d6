export default definePageConfig({ navigationBarTitleText: '我的家庭志愿者' })
