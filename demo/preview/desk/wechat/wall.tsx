import { Icon } from '../parts/icons'
import { pngUri } from '../scan/read-code'
import type { Poster } from '../types'

/** The wall behind the desk: posters that a leader printed. They are scanned from a phone, by its own scan button. */
export function Wall({ posters }: { posters: readonly Poster[] }) {
  return (
    <section className="panel panel-wall" aria-label="墙上的海报">
      <h2>墙上的海报</h2>
      <div className="panel-scroll wall-row">
        {posters.length === 0 && <p className="empty">队长点“打印海报”，海报就贴在这里，手机可以来扫。</p>}
        {posters.map((poster) => (
          <figure className="poster" key={poster.imageBase64}>
            <Icon name="pin" />
            <figcaption>{poster.title}</figcaption>
            <img src={pngUri(poster.imageBase64)} alt={`“${poster.title}”的签到海报`} />
            <small>微信扫码签到</small>
          </figure>
        ))}
      </div>
    </section>
  )
}
