import type { Poster } from '../types'
import type { Scan } from './use-scan'

/** Rises in the phone that scans: what is it held in front of? `other`: whose the other phone is, by name. */
export function ScanSheet({ scan, posters, other }: { scan: Scan; posters: readonly Poster[]; other: string }) {
  return (
    <div className="sheet" role="dialog" aria-modal="true" aria-label="扫一扫">
      <div className="sheet-finder" aria-hidden="true" />
      <div className="sheet-card">
        <p className="sheet-title">手机对着什么扫？</p>
        {scan.open?.problem != null && <p className="sheet-problem" role="alert">{scan.open.problem}</p>}
        <button className="sheet-choice" onClick={() => void scan.screen()} autoFocus>
          扫对方手机屏幕<small>{other}的手机</small>
        </button>
        {posters.map((poster) => (
          <button key={poster.imageBase64} className="sheet-choice" onClick={() => void scan.poster(poster)}>
            扫海报<small>{poster.title}</small>
          </button>
        ))}
        {posters.length === 0 && (
          <button className="sheet-choice" disabled>扫海报<small>墙上还没有海报，请队长打印一张</small></button>
        )}
        <button className="sheet-choice sheet-cancel" onClick={scan.cancel}>取消</button>
      </div>
    </div>
  )
}
