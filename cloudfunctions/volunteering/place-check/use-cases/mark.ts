import type { PlaceCheckOfShift } from '#contract/place-check'
import type { Ctx, UseCase } from '../../../kit/context'
import type { Transaction } from '../../../kit/transaction'
import { rostersOf } from '../../rosters/public'
import { nothing, readChecks, viewOfShift, type PlaceChecksDoc, type Spot } from '../record'

/** Whoever leads stands at the place and says so: the point is that of the place from then on, for every shift there. */

/** Those that were marked longest ago go first: a community serves at some dozens of places. */
const MOST_SPOTS = 200

export const ofShift: UseCase<'placeCheck.ofShift'> = async (ctx, { shiftId }) => {
  const { communityId } = ctx.caller
  const [place, stored] = await Promise.all([placeOf(ctx, shiftId), readChecks(communityId)])
  return viewOfShift(stored ?? nothing(communityId), place)
}

export const mark: UseCase<'placeCheck.mark'> = async (ctx, { shiftId, latitude, longitude }) => {
  const place = await placeOf(ctx, shiftId)
  const spot = { place, latitude: toTheMetre(latitude), longitude: toTheMetre(longitude) }
  return ctx.commit((transaction) =>
    changeSpots(ctx, transaction, place, (stored) => {
      if (stored.radius === null) return ctx.refuse('switchedOff')
      return [...elsewhere(stored, place), spot].slice(-MOST_SPOTS)
    }),
  )
}

export const unmark: UseCase<'placeCheck.unmark'> = async (ctx, { shiftId }) => {
  const place = await placeOf(ctx, shiftId)
  return ctx.commit((transaction) => changeSpots(ctx, transaction, place, (stored) => elsewhere(stored, place)))
}

type Standing = Ctx<'placeCheck.ofShift'> | Ctx<'placeCheck.mark'> | Ctx<'placeCheck.unmark'>

async function placeOf(ctx: Standing, shiftId: string): Promise<string> {
  const [roster] = await rostersOf(ctx.caller.communityId, shiftId)
  return ctx.reach(roster ?? null).place
}

async function changeSpots({ caller: { communityId } }: Standing, transaction: Transaction, place: string, spotsAfter: (stored: PlaceChecksDoc) => Spot[]): Promise<PlaceCheckOfShift> {
  const stored = (await transaction.read<PlaceChecksDoc>('placeChecks', communityId)) ?? nothing(communityId)
  const changed = { ...stored, spots: spotsAfter(stored) }
  await transaction.put('placeChecks', changed)
  return viewOfShift(changed, place)
}

const elsewhere = ({ spots }: PlaceChecksDoc, place: string) => spots.filter((spot) => spot.place !== place)

/** A hundred-thousandth of a degree; no phone knows better. */
const toTheMetre = (degrees: number) => Math.round(degrees * 1e5) / 1e5
