import { createContext, useContext } from 'react'

/** How the screen should look for this person. The application provides it; components only read it. */
export interface Display {
  elder: boolean
  /** Body text in elder mode, 18–30 px. */
  fontSize: number
}

export const normalDisplay: Display = { elder: false, fontSize: 20 }

export const DisplayContext = createContext<Display>(normalDisplay)

export const useDisplay = (): Display => useContext(DisplayContext)

/** Classes that switch the design system's variables on an element and all below it. */
export function displayClasses({ elder, fontSize }: Display): string {
  if (!elder) return 'lb-root'
  return `lb-root lb-elder lb-type-${Math.min(30, Math.max(18, Math.round(fontSize)))}`
}
