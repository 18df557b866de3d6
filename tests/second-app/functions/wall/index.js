// The wall shows the newest lines. Every morning it counts them and tells the owner.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ show = 10, Time }) => {
  const db = cloud.database()
  const { SOURCE, OPENID } = cloud.getWXContext()
  if (SOURCE === 'wx_trigger') return morning(db, Time)
  const { data } = await db.collection('lines').orderBy('at', 'desc').limit(show).get()
  return { lines: data.map(({ line }) => line), reader: OPENID, source: SOURCE, pen: process.env.PEN }
}

async function morning(db, due) {
  const { total } = await db.collection('lines').count()
  await db.collection('mornings').doc(due.slice(0, 10)).set({ data: { total, due } })
  const data = { number1: { value: String(total) } }
  await cloud.openapi.subscribeMessage.send({ touser: 'owner', templateId: 'morning', data })
}
