import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { NoticeList } from '@/features/notices/notice-list'
import { Joined } from '@/features/session/joined'
import { go } from '@/lib/navigation'

export default function NoticesPage() {
  const write = (
    <Button id="compose" icon="edit" onTap={() => go('compose')}>
      写通知
    </Button>
  )
  return (
    <Screen actions={write}>
      <Joined>{() => <NoticeList />}</Joined>
    </Screen>
  )
}
