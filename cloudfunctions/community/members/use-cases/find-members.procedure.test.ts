import type { Person } from '../../../../tests/support/client'
import { address, codeOf, foundCommunity, importSheets, resident, stranger } from '../../../../tests/support/roster'

let founder: Person
let gridWorker: Person
let head: Person
let neighbour: Person

beforeAll(async () => {
  const community = await foundCommunity()
  founder = community.founder
  const elsewhere = { 楼栋: '新河里7号楼', 小区: '新河里', 楼门: '1门' }
  await importSheets(founder, {
    地址: [address(), address({ 楼门: '3门' }), address({ ...elsewhere, 楼栋号: 7, 网格: 'G01' })],
    居民: [
      resident(1, '王芳', { 志愿者编号: 'V1' }),
      resident(2, '王建生', { 楼门: '3门' }),
      resident(3, '王小明', elsewhere),
      resident(4, '何文静', { 角色: '网格员:G05' }),
      resident(5, '石玉兰', { 角色: '楼门院长:朝阳里3号楼2门' }),
      resident(6, '李桂兰'),
    ],
  })
  const join = async (n: number) => {
    const somebody = stranger(community.id, `r${n}`)
    await somebody.does('member.join', codeOf(n))
    return somebody
  }
  gridWorker = await join(4)
  head = await join(5)
  neighbour = await join(6)
})

const names = async (who: Person, text: string) => (await who.does('member.find', { text })).members.map(({ name }) => name).sort()

describe('looking somebody up', () => {
  it('finds everybody whose name begins so, for staff', async () => {
    expect(await names(founder, '王')).toEqual(['王小明', '王建生', '王芳'].sort())
    expect(await names(founder, '王小')).toEqual(['王小明'])
  })

  it('finds by number too, and shows home and volunteering and nothing else', async () => {
    expect(await founder.does('member.find', { text: 'r00001' })).toEqual({
      members: [{ memberNo: 'R00001', name: '王芳', home: '朝阳里3号楼2门101室', isVolunteer: true }],
    })
  })

  it('shows a grid worker the people of the grid and an entrance head those of the entrance', async () => {
    expect(await names(gridWorker, '王')).toEqual(['王建生', '王芳'].sort())
    expect(await names(head, '王')).toEqual(['王芳'])
    expect(await names(head, 'R00003')).toEqual([])
  })

  it('finds nobody for nothing', async () => {
    expect(await names(founder, '')).toEqual([])
  })

  it('is not for neighbours', async () => {
    expect(await neighbour.fails('member.find', { text: '王' })).toEqual({ code: 'FORBIDDEN' })
  })
})
