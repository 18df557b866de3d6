import { Cell, CellGroup } from '@/components/cell'
import type { SlipField } from '#contract/party-facts'
import { linesOf } from './text'

/** The lines of a slip in their order: all that it says, and nothing else. */
export const SlipLines = ({ title, words }: { title: string; words: Record<SlipField, string> }) => (
  <CellGroup title={title}>
    {linesOf(words).map(({ field, label, words: said }) => <Cell key={field} title={label} value={said} />)}
  </CellGroup>
)
