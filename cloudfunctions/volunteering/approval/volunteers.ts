import { db, is, listOf } from '../../kit/wechat'

interface Volunteer {
  memberNo: string
  name: string
}

/** The whole roster in one answer: gathered into one document, because rows end at 1,000 and a community has more volunteers. */
export async function everyVolunteer(communityId: string): Promise<Volunteer[]> {
  const { list } = await db
    .collection('members')
    .aggregate()
    .match({ communityId, volunteerNo: is.neq(null) })
    .group({ _id: null, people: listOf({ memberNo: '$memberNo', name: '$name' }) })
    .limit(1)
    .end()
  const people = (list as { people: Volunteer[] }[])[0]?.people ?? []
  return people.sort((a, b) => a.memberNo.localeCompare(b.memberNo))
}
