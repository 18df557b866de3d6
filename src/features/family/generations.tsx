import { Avatar } from '@/components/avatar'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Fact } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import type { FamilyGeneration, FamilyView } from '#contract/families'
import { generationWords, relationWords, servedWords } from './text'

/** The family as one: what they served together, and a row for each generation. */
export function Generations({ family: { generations, total, fourGenerations, invited } }: { family: FamilyView }) {
  return (
    <>
      <Card id="family-total" tone={fourGenerations ? 'brand' : 'plain'} title={fourGenerations ? '四代同堂 · 都是志愿者' : '我们一家'}>
        <Fact icon="hand">{`一共服务 ${total.services} 次`}</Fact>
        <Fact icon="scan">{`扫码记录 ${speakMinutes(total.measuredMinutes)}`}</Fact>
        <Fact icon="edit">{`手工登记 ${speakMinutes(total.typedMinutes)}`}</Fact>
      </Card>
      {generations.map((generation) => <Row key={generation.nth} generation={generation} />)}
      {invited.length > 0 && (
        <CellGroup title="等家人答复">
          {invited.map(({ memberNo, name, relation, by }) => <Cell key={memberNo} icon="waiting" title={name} note={`${by}邀请 · ${relationWords[relation]}`} />)}
        </CellGroup>
      )}
    </>
  )
}

const Row = ({ generation: { nth, people } }: { generation: FamilyGeneration }) => (
  <CellGroup title={generationWords(nth)}>
    {people.map(({ memberNo, name, isVolunteer, served }) => (
      <Cell
        key={memberNo}
        id={`relative-${memberNo}`}
        before={<Avatar name={name} />}
        title={name}
        note={served === null ? '时长没有给家里看' : servedWords(served)}
        value={isVolunteer ? '志愿者' : undefined}
      />
    ))}
  </CellGroup>
)
