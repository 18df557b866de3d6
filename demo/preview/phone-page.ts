import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The first page of a phone: the H5 build as it is, plus one script that plays WeChat's frame around it (where the
 * phone is, reload in place, what time it is). The product's own code knows nothing of it.
 * @param aheadMs how far the cloud's clock is ahead of the machine's.
 * @returns null while there is no H5 build.
 */
export async function phonePage(h5Dir: string, aheadMs: number): Promise<string | null> {
  try {
    const html = await readFile(path.join(h5Dir, 'index.html'), 'utf8')
    return html.replace('</head>', `<script src="/_phone/shell.js" data-ahead="${aheadMs}"></script></head>`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Shown inside the phone, so it is laid out for 390 px. */
export const NO_BUILD_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>邻伴：还没有构建</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 0 32px; background: #f4f6f3; color: #1b231f; font: 17px/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif }
  code { display: block; margin: 16px 0; padding: 12px 16px; border-radius: 10px; background: #fff; font: 15px/1.4 ui-monospace, monospace }
  h1 { margin: 0 0 8px; font-size: 22px }
  p { margin: 0; color: #55605b }
</style>
<h1>手机里还没有页面</h1>
<p>小程序的网页版还没有构建。请在仓库目录里运行：</p>
<code>npm run build:h5</code>
<p>完成后刷新这台手机。</p>
<script src="/_phone/shell.js"></script>
</html>
`
