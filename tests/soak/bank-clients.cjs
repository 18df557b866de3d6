'use strict'
/*
 * People who move money through the real wx-server-sdk, in a process of their own that outlives every cloud. A transfer and its
 * record are one transaction and the record has an id of its own, so whoever does not hear an answer asks again under
 * the same id. Each finished transfer is told to the parent, after its acknowledgement and before anything else.
 */
const cloud = require('wx-server-sdk')
cloud.init({ env: 'demo-bank', throwOnNotFound: false })

const CLIENTS = 8
const ACCOUNTS = 12
const [run, most] = process.argv.slice(2)
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const isDuplicate = (error) => /E11000/.test(String(error.errMsg ?? error.message))

/** Throws when the outcome is unknown or another transaction was in the way; both are answered by asking again. */
async function transfer(id, from, to) {
  const transaction = await cloud.database().startTransaction()
  try {
    const accounts = transaction.collection('accounts')
    await transaction.collection('transfers').add({ data: { _id: id, from, to } })
    const payer = await accounts.doc(from).get()
    const payee = await accounts.doc(to).get()
    await accounts.doc(from).update({ data: { balance: payer.data.balance - 1 } })
    await accounts.doc(to).update({ data: { balance: payee.data.balance + 1 } })
    await transaction.commit()
  } catch (error) {
    await transaction.rollback().catch(() => undefined)
    if (!isDuplicate(error)) throw error
  }
}

async function client(number) {
  for (let n = 0; n < Number(most); n += 1) {
    const id = `${run}-${number}-${n}`
    const from = `acc${(number + n) % ACCOUNTS}`
    const to = `acc${(number * 5 + n * 7 + 1) % ACCOUNTS}`
    if (from === to) continue
    for (let done = false; !done; ) {
      done = await transfer(id, from, to).then(() => true, () => pause(5 + Math.random() * 20).then(() => false))
    }
    process.send({ id })
  }
}

process.on('disconnect', () => process.exit(0))
void Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number))).then(() => process.send({ end: true }))
