import { Bank, soakBank } from './bank'

jest.setTimeout(900_000) // a hundred starts, on a machine that may be busy

describe('a bank on the local cloud', () => {
  it('keeps every acknowledged transfer and its total through 100 power cuts', async () => {
    const { kills, acknowledged, problems } = await soakBank(100)
    expect(problems).toEqual([])
    expect(kills).toBe(100)
    expect(acknowledged).toBeGreaterThanOrEqual(400)
  })

  it('carries every transfer out once when the replies of commits are lost', async () => {
    const bank = await Bank.open()
    try {
      await bank.fault({ action: 'database.commitTransaction', loseReply: true, times: 40, skip: 5 })
      bank.start('lost', 25)
      await bank.heard(() => bank.ended)
      bank.stopClients()
      await bank.cutPower()
      expect(await bank.missing([...bank.acknowledged])).toEqual([])
      expect(await bank.unbalanced()).toEqual([])
      expect(bank.acknowledged.size).toBeGreaterThan(100)
    } finally {
      await bank.close()
    }
  })
})
