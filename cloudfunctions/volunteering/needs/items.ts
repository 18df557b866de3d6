import type { CatalogueView } from '#contract/needs'
import { CATEGORIES, CUSTOM_ITEMS, ITEMS, SERIES, type Item } from './catalogue'

/** The catalogue as it is asked: by number, and whole. */

const all: readonly Item[] = [...ITEMS, ...CUSTOM_ITEMS]
const byNo = new Map(all.map((item) => [item.no, item]))

export const itemOf = (no: string): Item | null => byNo.get(no) ?? null
/** A number that left the catalogue keeps showing as itself: old needs must stay readable. */
export const itemName = (no: string): string => byNo.get(no)?.name ?? no

export const catalogueView: CatalogueView = {
  series: SERIES.map((series) => ({
    id: series.id,
    name: series.name,
    categories: CATEGORIES.filter((category) => category.series === series.id).map((category) => ({
      id: category.id,
      name: category.name,
      items: all
        .filter((item) => item.category === category.id)
        .map(({ no, name, handling }) => ({ no, name, handling })),
    })),
  })),
}
