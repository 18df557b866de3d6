import type { Position } from './position'

/** For the position itself; the browser's dialog waits for as long as the person does. In ms. */
const PATIENCE = 8000

export const canAskPosition = (): boolean => 'geolocation' in navigator

export function askPosition(): Promise<Position | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    )
  })
}
