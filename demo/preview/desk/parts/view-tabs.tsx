const VIEWS = ['phone', 'guide', 'wechat'] as const
export type View = (typeof VIEWS)[number]

const WORDS: Record<View, string> = { phone: '手机', guide: '引导', wechat: '微信' }

/** There is room for one phone only; the same width as in `styles/narrow.css`. */
export const isNarrow = (): boolean => matchMedia('(max-width: 819px)').matches

/** Where the window is too narrow for the whole desk: which part of it to look at. */
export function ViewTabs({ view, onView }: { view: View; onView: (view: View) => void }) {
  return (
    <nav className="views" data-view={view} aria-label="看桌面的哪一部分">
      {VIEWS.map((one) => (
        <button key={one} data-view={one} aria-current={one === view} onClick={() => onView(one)}>{WORDS[one]}</button>
      ))}
    </nav>
  )
}
