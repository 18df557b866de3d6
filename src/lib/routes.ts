/** What each page needs to be opened. A page without parameters has an empty record. */
export interface PageParams {
  home: Record<never, string>
  shifts: Record<never, string>
  inbox: Record<never, string>
  me: Record<never, string>
}
export type PageName = keyof PageParams

/** Where each page lies; the pages of the tab bar are switched to, the others are stacked. */
export const pages = {
  home: { path: '/pages/home/index', tab: true },
  shifts: { path: '/pages/shifts/index', tab: true },
  inbox: { path: '/pages/inbox/index', tab: true },
  me: { path: '/pages/me/index', tab: true },
} as const satisfies Record<PageName, { path: string; tab: boolean }>
