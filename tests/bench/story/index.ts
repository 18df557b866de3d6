import { credentials } from './credentials'
import { mainLoop } from './main-loop'
import { onTheSpot } from './on-the-spot'
import { party } from './party'
import { places } from './places'
import { records } from './records'
import { together } from './together'

/**
 * Every procedure at least once, as people would come to call it, each chapter in a small community of its own: what a call costs is
 * written down at the door. What a chapter forgets, the report names.
 */
export async function tellStory(): Promise<void> {
  for (const chapter of [mainLoop, places, together, onTheSpot, credentials, records, party]) await chapter()
}
