import { useEffect, useRef } from 'react'
import type { Side } from '../types'
import type { ToPhone } from './letters'

/** A page that loads says at once where it is. */
const PATIENCE = 2000
const RELOAD: ToPhone = { type: 'linban:reload' }

export interface Reload {
  reload: (side: Side) => void
  /** To be called with every letter of a phone. */
  heard: (side: Side) => void
}

/**
 * Reloads a phone where it is. A page that never loaded, say because the server was away, does not listen; where
 * nothing is heard, the phone is opened `anew`.
 */
export function useReload(send: (side: Side, letter: ToPhone) => void, anew: (side: Side) => void): Reload {
  const letters = useRef<Record<Side, number>>({ left: 0, right: 0 })
  const latest = useRef(anew)
  useEffect(() => {
    latest.current = anew
  })
  return {
    heard: (side) => {
      letters.current[side] += 1
    },
    reload: (side) => {
      const before = letters.current[side]
      send(side, RELOAD)
      setTimeout(() => letters.current[side] === before && latest.current(side), PATIENCE)
    },
  }
}
