import type { Relation } from '#contract/families'
import type { Actor } from './actors'

/** Four generations who all serve: a father-in-law, his son's wife, her son-in-law, and his boy, for whom he answers as guardian. */
const INVITATIONS: readonly { by: string; who: string; relation: Relation; answeredBy: string }[] = [
  { by: 'demo-zhao-mingjie', who: 'demo-jiang-meihua', relation: 'parent', answeredBy: 'demo-jiang-meihua' },
  { by: 'demo-jiang-meihua', who: 'demo-duan-xueyi', relation: 'parent', answeredBy: 'demo-duan-xueyi' },
  { by: 'demo-zhao-mingjie', who: 'demo-zhao-zimo', relation: 'child', answeredBy: 'demo-zhao-mingjie' },
]

export async function bringFamilyTogether(as: (key: string) => Actor): Promise<void> {
  for (const { by, who, relation, answeredBy } of INVITATIONS) {
    const { memberNo } = as(who)
    const { name } = await as(who).does('member.me', {})
    const { familyId } = await as(by).does('family.invite', { memberNo, name, relation })
    await as(answeredBy).does('family.answer', { familyId, memberNo, yes: true, shows: true })
  }
  const father = as('demo-zhao-mingjie')
  await father.does('family.show', { memberNo: father.memberNo, shows: true })
}
