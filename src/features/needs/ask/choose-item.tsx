import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { TextField } from '@/components/text-field'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { CatalogueItem, CatalogueView } from '#contract/needs'

/** What people ask for most often stands on top; the rest is found by series or by a word. */
const COMMON = ['060', '059', '055', '068', '076', '088', '090', '101']

export function ChooseItem({ onChoose }: { onChoose: (item: CatalogueItem) => void }) {
  const catalogue = useQueryOf('catalogue.list', {}, { keep: true })
  const [word, setWord] = useState('')
  const [seriesId, setSeriesId] = useState<string | null>(null)
  return (
    <ListStates of={catalogue}>
      {(data) => {
        const shown = word.trim() === '' ? itemsOf(data, seriesId) : found(data, word.trim())
        return (
          <>
            <TextField id="ask-search" placeholder="写两个字找一找，如：灯、理发" value={word} onChange={setWord} maxLength={10} />
            {seriesId !== null && word === '' && (
              <Button small kind="default" icon="left" onTap={() => setSeriesId(null)}>
                看全部种类
              </Button>
            )}
            <CellGroup title={title(data, word, seriesId)}>
              {shown.map((item) => (
                <Cell key={item.no} id={`item-${item.no}`} title={item.name} onTap={() => onChoose(item)} />
              ))}
              {shown.length === 0 && <Cell title="没有找到" note="换个词试试，或打电话给社区。" />}
            </CellGroup>
            {word === '' && seriesId === null && (
              <CellGroup title="按种类找">
                {data.series.map((series) => (
                  <Cell key={series.id} id={`series-${series.id}`} title={series.name} onTap={() => setSeriesId(series.id)} />
                ))}
              </CellGroup>
            )}
          </>
        )
      }}
    </ListStates>
  )
}

const every = (data: CatalogueView): CatalogueItem[] => data.series.flatMap((series) => series.categories.flatMap(({ items }) => items))

const found = (data: CatalogueView, word: string) => every(data).filter(({ name }) => name.includes(word))

function itemsOf(data: CatalogueView, seriesId: string | null): CatalogueItem[] {
  const series = data.series.find(({ id }) => id === seriesId)
  if (series) return series.categories.flatMap(({ items }) => items)
  return COMMON.flatMap((no) => every(data).filter((item) => item.no === no))
}

function title(data: CatalogueView, word: string, seriesId: string | null): string {
  if (word.trim() !== '') return '找到的'
  return data.series.find(({ id }) => id === seriesId)?.name ?? '大家常找的'
}
