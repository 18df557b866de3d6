/**
 * The direction of imports, as data for dependency-cruiser. Each rule forbids what it describes; its comment is what a
 * person who broke it needs to read. A test runs them all and proves on a small wrong house that each of them bites.
 */
const arrows = require('./context-arrows.cjs')

const tests = ['^src/testing/', '\\.test(-d)?\\.tsx?$', '^tests/']
/** A context is a folder in a function's folder; `kit` is not a function. */
const aFunction = '^cloudfunctions/(?!kit/)[^/]+/'
const aContext = `${aFunction}[^/]+/`
const inContext = (part) => `${aContext}${part}`

/** Product code (not tests) from `from` must not reach `to`. */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [...tests, ...(from.pathNot ?? [])] },
  to,
})

/** Files from `path` may import ours only from `allowed`. */
const only = (name, comment, path, allowed) =>
  forbid(name, comment, { path }, { pathNot: [...allowed, 'node_modules'], dependencyTypesNot: ['core'], couldNotResolve: false })

const house = [
  only('contract-alone', 'contract/ stands below everything: it imports only itself and valibot.', '^contract/', ['^contract/']),
  forbid('contract-valibot', 'The schema library is the only package that contract/ may use.',
    { path: '^contract/' }, { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/valibot/' }),
  only('localcloud-alone', 'localcloud/ imitates the platform: it imports nothing of ours.', '^localcloud/', ['^localcloud/']),
  // collections.ts is the list of indexes: data that whoever sets an environment up must read, here as in deployment.
  only('demo', 'demo/ uses the contract, the local cloud and built output, never the sources of either end.', '^demo/',
    ['^demo/', '^contract/', '^localcloud/', '^config/content-hash\\.ts$', '^cloudfunctions/collections\\.ts$']),
  only('functions-below', 'cloudfunctions/ know nothing of the front end, the local cloud or the demo.', '^cloudfunctions/',
    ['^cloudfunctions/', '^contract/']),
  only('src-below', 'src/ knows the back end only by its contract.', '^src/', ['^src/', '^contract/']),
]

const frontEnd = [
  only('components', 'The design system knows nothing of the domain, the cloud or the pages.', '^src/components/',
    ['^src/components/', '^src/lib/(?!cloud/|session)', '^src/assets/']),
  only('lib', 'lib/ carries features and pages; it does not know them.', '^src/lib/', ['^src/lib/', '^src/polyfills/', '^contract/']),
  only('features', 'Features are made of lib/ and components/; pages are made of features.', '^src/features/',
    ['^src/(features|lib|components|assets)/', '^contract/']),
  forbid('pages-apart', 'A page is nobody\'s building block: move what two pages share into features/.',
    { path: '^src/(pages/[^/]+|packages/[^/]+/[^/]+)/' }, { path: '^src/(pages|packages)/', pathNot: '^$1/' }),
  forbid('contract-types', 'Pages and components take types from the contract (import type); schemas weigh too much there.',
    { path: '^src/(pages|packages|components)/' }, { path: '^contract/', dependencyTypesNot: ['type-only'] }),
]

const backEnd = [
  forbid('sdk-in-one-place', 'Only kit/wechat.ts imports wx-server-sdk: one place knows its traps.',
    { pathNot: ['^cloudfunctions/kit/wechat\\.ts$'] }, { path: '(^|node_modules/)wx-server-sdk' }),
  forbid('kit-without-domain', 'kit/ is how a request travels: it knows no context and no table of ours.',
    { path: '^cloudfunctions/kit/' }, { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kit/' }),
  forbid('shared-tables', 'What all functions share may not lean on one of them.',
    { path: '^cloudfunctions/[^/]+\\.ts$' }, { path: aFunction }),
  forbid('functions-apart', 'No function bundles another one\'s contexts.',
    { path: '^cloudfunctions/(?!kit/)([^/]+)/' }, { path: aFunction, pathNot: '^cloudfunctions/$1/' }),
  forbid('function-entry', 'A function\'s index.ts lists routes and nothing else of a context.',
    { path: `${aFunction}index\\.ts$` }, { path: aContext, pathNot: inContext('routes\\.ts$') }),
  forbid('contexts-apart', 'A context meets another only through its public.ts.',
    { path: '^cloudfunctions/(?!kit/)([^/]+/[^/]+)/' }, { path: aContext, pathNot: ['^cloudfunctions/$1/', '/public\\.ts$'] }),
  forbid('domain-is-pure', 'domain/ imports only domain/ and contract/; the shape of a record (import type) may come from elsewhere.',
    { path: '^cloudfunctions/(?!kit/)([^/]+/[^/]+)/domain/' },
    { pathNot: ['^cloudfunctions/$1/domain/', '^contract/'], dependencyTypesNot: ['type-only'] }),
  forbid('downward', 'routes → use-cases → repository, never back.',
    { path: inContext('(use-cases/|domain/|repository|views)') }, { path: inContext('routes\\.ts$') }),
  forbid('repository-below', 'The repository knows documents; use-cases know why.',
    { path: inContext('repository') }, { path: inContext('use-cases/') }),
]

/** One rule per context with arrows and one for all the others: what is not listed is forbidden. */
const contextArrows = [...Object.entries(arrows), [`(?!(?:${Object.keys(arrows).join('|')})/)[^/]+`, []]].map(([context, may]) =>
  forbid(`arrows-of-${/^\w/.test(context) ? context : 'others'}`, 'This arrow is not in config/context-arrows.cjs.',
    { path: `^cloudfunctions/(?!kit/)([^/]+/${context})/` },
    { path: aContext, pathNot: ['^cloudfunctions/$1/', ...may.map((name) => `${aFunction}${name}/`)] }))

const everywhere = [
  { name: 'no-cycles', comment: 'Two files that need each other are one file, or need a third.', severity: 'error',
    from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  { name: 'resolvable', comment: 'This import leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  forbid('no-test-code', 'Product code does not import tests.', { path: '^(src|contract|cloudfunctions|localcloud|demo)/' }, { path: tests }),
  forbid('no-dev-packages', 'What runs on a phone or in the cloud must be in "dependencies".',
    { path: '^(src|contract|cloudfunctions)/' }, { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] }),
]

module.exports = {
  forbidden: [...house, ...frontEnd, ...backEnd, ...contextArrows, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|docs|\\.[^./][^/]*)(/|$)|(^|/)fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types', 'import'] },
  },
}
