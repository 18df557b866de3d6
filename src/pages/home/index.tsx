import { useDisplay } from '@/components/display'
import { Screen } from '@/components/screen'
import { ElderHome } from '@/features/home/elder-home'
import { Home } from '@/features/home/home'
import { Joined } from '@/features/session/joined'

export default function HomePage() {
  const { elder } = useDisplay()
  return (
    <Screen tab root>
      <Joined>{(me) => (elder ? <ElderHome me={me} /> : <Home me={me} />)}</Joined>
    </Screen>
  )
}
