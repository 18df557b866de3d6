// What is measured: calls of the real SDK, the same in an instance of its own and in the process of the cloud.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const collection = (name) => cloud.database().collection(name)

/** Six requests: start, two reads, two writes, commit. */
const transfer = ({ from, to }) =>
  cloud.database().runTransaction(async (transaction) => {
    const account = (id) => transaction.collection('accounts').doc(id)
    const balances = [(await account(from).get()).data.balance, (await account(to).get()).data.balance]
    await account(from).update({ data: { balance: balances[0] - 1 } })
    await account(to).update({ data: { balance: balances[1] + 1 } })
    return balances
  })

const deeds = {
  nothing: () => null,
  pid: () => process.pid,
  get: ({ from }) => collection('accounts').doc(from).get(),
  find: async ({ person }) => (await collection('entries').where({ person }).orderBy('at', 'desc').limit(20).get()).data.length,
  transfer,
}

exports.main = (event) => deeds[event.deed](event)
