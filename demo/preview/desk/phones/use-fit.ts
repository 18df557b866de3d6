import { useEffect, useRef } from 'react'

/** A phone's screen in CSS pixels, and what stands around it on the desk. */
const SCREEN = { width: 390, height: 844 }
const BEZEL = 22
const HEADER = 52
const GAP = 28
const LEAST = 0.45

/** How much two phones must shrink to stand side by side in a box. Never enlarged: that would only blur. */
export function scaleFor(box: { width: number; height: number }): number {
  const wide = ((box.width - GAP) / 2 - BEZEL) / SCREEN.width
  const high = (box.height - HEADER - BEZEL) / SCREEN.height
  return Math.max(LEAST, Math.min(1, wide, high))
}

/** Keeps the custom property `--scale` of an element right for its size. */
export function useFit<T extends HTMLElement>() {
  const element = useRef<T>(null)
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) box.style.setProperty('--scale', scaleFor(entry.contentRect).toFixed(4))
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return element
}
