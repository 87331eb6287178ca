/** Who may import whom (docs/architecture.md): contract ← domain ← mail ← usecases ← adapters, http ← functions. */
const layer = (name, allowed) => ({
  name: `${name}-imports-inward-only`,
  severity: 'error',
  from: { path: `^lambdas/${name}/` },
  to: { path: '^(lambdas|infra|web|tests)/', pathNot: `^lambdas/(${[name, ...allowed].join('|')})/` },
})

const table = '^lambdas/adapters/dynamodb/core/table\\.ts$'

export default {
  forbidden: [
    layer('contract', []),
    layer('domain', ['contract']),
    layer('mail', ['contract', 'domain', 'usecases']),
    layer('usecases', ['contract', 'domain', 'mail']),
    layer('adapters', ['contract', 'domain', 'mail', 'usecases']),
    layer('http', ['contract', 'domain', 'usecases']),
    layer('functions', ['contract', 'domain', 'mail', 'usecases', 'adapters', 'http']),
    {
      name: 'contract-needs-zod-only',
      severity: 'error',
      from: { path: '^lambdas/contract/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'web-takes-the-contract-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(lambdas|infra|tests)/', pathNot: '^lambdas/contract/' },
    },
    {
      name: 'infra-takes-the-contract-and-the-table-definition',
      comment: 'Types of seeded items may come from the domain: they vanish at run time.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/replay/' },
      to: {
        path: '^(lambdas|web|tests)/',
        pathNot: ['^lambdas/contract/', table],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'replay-takes-the-relay',
      comment:
        'What is told again is read and written by the outbox’s own code: a copy of it would tell something else one day.',
      severity: 'error',
      from: { path: '^infra/replay/' },
      to: {
        path: '^(lambdas|web|tests)/',
        pathNot: [
          '^lambdas/usecases/(notification/dispatch-batch|shared/map-with-concurrency)\\.ts$',
          '^lambdas/adapters/dynamodb/notification/(stream-records|notices)\\.ts$',
          table,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pdfmake-stays-in-the-proof',
      severity: 'error',
      from: { path: '^lambdas/', pathNot: '^lambdas/adapters/pdf/' },
      to: { path: 'node_modules/pdfmake/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment:
        '`cloudfront` is the edge runtime’s own module; `virtual:` ones are made by the build, and it alone knows `?url`.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|cloudfront$)|\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
