import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { Fact } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import type { StarDue } from '#contract/hours'
import { starSentences, starWords } from './text'

/** Whose scanned hours have come to another star. Staff look at how they served and confirm. */
export function StarsDue() {
  const list = useQueryOf('hours.starsDue', {})
  return (
    <ListStates of={list} isEmpty={({ due }) => due.length === 0} empty={<Empty icon="star" title="眼下没有要确认的星级" note="扫码时长满 100、300、600、1000、1500 小时，就会列在这里。" />}>
      {({ due }) => due.map((one) => <Due key={one.memberNo} due={one} />)}
    </ListStates>
  )
}

function Due({ due: { memberNo, name, measuredMinutes, confirmed, reached } }: { due: StarDue }) {
  const { run } = useCommand('hours.confirmStar', { sentences: starSentences, onDone: () => toastDone('已确认'), onFailed: (why) => toast(why, 4000) })
  return (
    <Card title={name}>
      <Fact icon="scan">{`扫码记录 ${speakMinutes(measuredMinutes)}`}</Fact>
      <Fact icon="star">{confirmed === 0 ? `够${starWords[reached]}，还没有星级` : `现在${starWords[confirmed]}，够${starWords[reached]}`}</Fact>
      <Button id={`star-${memberNo}`} icon="check" onTap={() => run({ memberNo, level: reached })}>
        {`确认为${starWords[reached]}志愿者`}
      </Button>
    </Card>
  )
}
