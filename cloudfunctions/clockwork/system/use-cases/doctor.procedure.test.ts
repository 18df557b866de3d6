import { newCommunity } from '../../../../tests/support/community'

describe('the doctor', () => {
  it('finds the local cloud in good health, and tells staff only', async () => {
    const { founder, resident } = await newCommunity({ volunteers: 0 })
    const { checks } = await founder.does('system.doctor', {})
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['function community', true],
      ['function volunteering', true],
      ['function papers', true],
      ['function clockwork', true],
      ['settings of community', true],
      ['settings of volunteering', true],
      ['settings of papers', true],
      ['settings of clockwork', true],
      ['message templates', true],
      ['collections', true],
      ['permission subscribeMessage.send', true],
    ])
    expect(JSON.stringify(checks)).not.toMatch(/demo-setup-code|tpl-/)
    expect(await resident.fails('system.doctor', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
