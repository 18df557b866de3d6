import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { CredentialView, Requirement } from '#contract/credentials'
import { kindWords } from './text'

/** As many as a post may ask for. */
const MOST = 3

interface RequirementSheetProps {
  value: readonly Requirement[]
  onChange: (requires: Requirement[]) => void
  onClose: () => void
}

/** Which courses and papers a post asks for; nothing chosen means nothing asked. */
export function RequirementSheet({ value, onChange, onClose }: RequirementSheetProps) {
  const chosen = value.map(({ credentialId }) => credentialId)
  return (
    <Dialog open kind="sheet" title="要什么培训或证件？" onClose={onClose} actions={<Button id="requires-done" onTap={async () => onClose()}>选好了</Button>}>
      <Known>
        {(credentials) => (
          <ChoiceList
            multiple
            hint={`最多 ${MOST} 项。到活动那天没有的、过期的，不能报这个岗位。`}
            options={credentials.map((one) => ({ ...optionOf(one), disabled: chosen.length >= MOST && !chosen.includes(one.credentialId) }))}
            value={chosen}
            onChange={(ids) => onChange(credentials.filter(({ credentialId }) => ids.includes(credentialId)).map(({ credentialId, kind, name }) => ({ credentialId, kind, name })))}
          />
        )}
      </Known>
    </Dialog>
  )
}

interface CourseSheetProps {
  value: Requirement | null
  onChoose: (course: Requirement | null) => void
  onClose: () => void
}

/** Which course is taught, if any. */
export function CourseSheet({ value, onChoose, onClose }: CourseSheetProps) {
  const choose = (courses: readonly CredentialView[], id: string) => {
    const course = courses.find(({ credentialId }) => credentialId === id)
    onChoose(course ? { credentialId: course.credentialId, kind: course.kind, name: course.name } : null)
    onClose()
  }
  return (
    <Dialog open kind="sheet" title="是哪一门培训？" onClose={onClose}>
      <Known only="course">
        {(courses) => (
          <ChoiceList
            hint="来的人扫码签到签退，就记下培训。培训不记服务时长和积分。"
            options={[{ value: 'none', label: '不是培训，是平常的活动', id: 'course-none' }, ...courses.map(optionOf)]}
            value={value?.credentialId ?? 'none'}
            onChange={(id) => choose(courses, id)}
          />
        )}
      </Known>
    </Dialog>
  )
}

/** What is on the community's list and in use. */
function Known({ only, children }: { only?: 'course'; children: (credentials: CredentialView[]) => JSX.Element }) {
  const found = useQueryOf('credential.list', {})
  const usable = ({ credentials }: { credentials: CredentialView[] }) => credentials.filter(({ kind, state }) => state === 'active' && (only === undefined || kind === only))
  return (
    <ListStates of={found} isEmpty={(list) => usable(list).length === 0} empty={<Empty icon="badge" title={only === undefined ? '还没有课程和资质' : '还没有培训课程'} note="请社区工作者先到“我的 — 课程与资质”里加上。" />}>
      {(list) => <View>{children(usable(list))}</View>}
    </ListStates>
  )
}

const optionOf = ({ credentialId, name, kind }: CredentialView) => ({ value: credentialId, label: name, note: kindWords[kind], id: `requires-${credentialId}` })
