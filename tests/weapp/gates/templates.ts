/** Gates over WXML, WXS and WXSS, by WeChat's own compilers. A gate returns its findings as lines; none is good. */
import type { MiniPackage } from '../host/mini-package'
import { ViewRealm } from '../host/view-realm'
import { compileWxml, compileWxss } from '../host/wcc'

/** Compiles every template and renders each page once with nothing on it: missing templates and imports, and scripts
 * that fail, are reported by the generated code through its console. Components are left out, they need data. */
export function templateFindings(pkg: MiniPackage): string[] {
  const findings: string[] = []
  const view = new ViewRealm((line) => findings.push(line))
  try {
    const template = view.templates(compileWxml(pkg))
    for (const page of pkg.pages) renderEmpty(page, template, findings)
  } catch (error) {
    findings.push((error as Error).message)
  } finally {
    view.close()
  }
  return findings
}

function renderEmpty(page: string, template: ReturnType<ViewRealm['templates']>, findings: string[]): void {
  try {
    template(`${page}.wxml`)({ root: { cn: [] } })
  } catch (error) {
    findings.push(`${page}.wxml: ${(error as Error).message}`)
  }
}

/** A broken file that others import is found once. */
export function styleFindings(pkg: MiniPackage): string[] {
  const findings = new Set<string>()
  for (const file of pkg.files('.wxss')) {
    try {
      compileWxss(pkg, file)
    } catch (error) {
      findings.add((error as Error).message)
    }
  }
  return [...findings]
}
