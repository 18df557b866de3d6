import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { VolunteeringForm } from '@/features/member/volunteering-form'
import { Joined } from '@/features/session/joined'

export default function VolunteeringPage() {
  return (
    <Screen>
      <Joined>
        {(me) =>
          me.volunteer === null ? (
            <Empty icon="heart" title="您还没有登记为志愿者" note="想加入请联系网格员，登记后就能报名活动。" />
          ) : (
            <VolunteeringForm me={me} volunteer={me.volunteer} />
          )
        }
      </Joined>
    </Screen>
  )
}
