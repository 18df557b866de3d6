import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { Me } from '@/lib/session'
import type { Role } from '#contract/roles'

const roleWords: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  leader: '队长',
  entranceHead: '楼门院长',
  gridWorker: '网格员',
  staff: '社区工作者',
  firstSecretary: '第一书记',
  merchant: '商家',
}

/** Who this phone belongs to: name, home, roles. */
export function Who({ me }: { me: Me }) {
  return (
    <Card>
      <View className="lb-row">
        <Avatar name={me.name} large />
        <View className="lb-grow">
          <View className="lb-title">{me.name}</View>
          <View className="lb-sub">{me.home.label}</View>
        </View>
      </View>
      <View className="lb-row lb-row--wrap">
        {me.is.map((role) => (
          <Tag key={role} tone={role === 'resident' ? 'grey' : 'brand'}>
            {roleWords[role]}
          </Tag>
        ))}
      </View>
    </Card>
  )
}
