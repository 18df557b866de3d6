/** The few line drawings of the desk; all on a 20 × 20 grid, in the colour of the text. */
const PATHS = {
  reload: 'M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5',
  away: 'M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  next: 'M7.5 5l5 5-5 5',
  tick: 'M4.5 10.5l3.5 3.5 7.5-8',
  close: 'M5 5l10 10M15 5L5 15',
  pin: 'M10 12.5V17M6.5 12.5h7l-1.2-3V5.2h1V3.5H6.7v1.7h1v4.3z',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
