import { POST_KINDS } from '#contract/party-facts'
import { fittingKinds } from './post-fits'

const work = { title: '楼道清扫', postName: '清扫员', skill: null }

it('knows work by the words of its title or post', () => {
  expect(fittingKinds(POST_KINDS, work)).toEqual(['cleaning'])
  expect(fittingKinds(POST_KINDS, { ...work, title: '周末活动', postName: '巡逻员' })).toEqual(['patrol'])
})

it('knows work by the skill it asks for', () => {
  expect(fittingKinds(POST_KINDS, { title: '上门', postName: '志愿者', skill: '水暖维修' })).toEqual(['skilled'])
})

it('names only what was claimed, and nothing for work of no kind', () => {
  expect(fittingKinds(['patrol'], work)).toEqual([])
  expect(fittingKinds(POST_KINDS, { title: '太极晨练', postName: '带练员', skill: null })).toEqual([])
})

it.each(POST_KINDS)('can suit a post of the kind %s', (kind) => {
  const titles = ['反诈宣传', '夜间巡逻', '楼道清扫', '邻里调解', '文明劝导', '独居老人探访', '应急演练', '水管维修']
  expect(titles.some((title) => fittingKinds([kind], { title, postName: '', skill: null }).length > 0)).toBe(true)
})
