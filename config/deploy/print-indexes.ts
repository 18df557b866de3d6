/**
 * `npm run deploy:indexes` prints, as JSON, every collection with the argument that makes its indexes:
 * `database.updateCollection(collection, indexes)` of @cloudbase/manager-node 5.6.5 (types/interfaces/flexdb.interface.d.ts).
 * `cloudbaserc.json` knows no indexes and WeChat DevTools has no file for them.
 */
import { COLLECTIONS, INDEXES } from '../../cloudfunctions/collections'

export interface CollectionPlan {
  collection: string
  indexes: {
    CreateIndexes: {
      IndexName: string
      MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: '1' | '-1' }[] }
    }[]
  }
}

export function collectionPlans(): CollectionPlan[] {
  return COLLECTIONS.map((collection) => ({
    collection,
    indexes: { CreateIndexes: INDEXES.filter((index) => index.collection === collection).map(createIndex) },
  }))
}

const createIndex = ({ name, keys }: (typeof INDEXES)[number]) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: false,
    MgoIndexKeys: keys.map(([Name, direction]) => ({ Name, Direction: direction === 1 ? ('1' as const) : ('-1' as const) })),
  },
})

if (require.main === module) console.log(JSON.stringify(collectionPlans(), null, 2))
