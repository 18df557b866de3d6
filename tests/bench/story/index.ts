import { mainLoop } from './main-loop'
import { onTheSpot } from './on-the-spot'
import { places } from './places'
import { records } from './records'

/**
 * Every procedure at least once, as people would come to call it, each chapter in a small community of its own: what a call costs is
 * written down at the door. What a chapter forgets, the report names.
 */
export async function tellStory(): Promise<void> {
  for (const chapter of [mainLoop, places, onTheSpot, records]) await chapter()
}
