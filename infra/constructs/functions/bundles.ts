import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync } from 'esbuild'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'

const entries = fileURLToPath(new URL('../../../lambdas/functions/', import.meta.url))

let folder: string | undefined

/**
 * What Lambda loads: each function with everything it imports, and nothing else, as one minified ES module. All of them
 * are made in one go, since they share most of what is read, and once per process, since environments share them.
 * @returns the folder that holds `index.mjs` of a function
 * @throws when a function cannot be bundled, naming file and line
 */
export function bundleOf(name: FunctionName): string {
  folder ??= build()
  return join(folder, name)
}

/** Source of the functions: stands in where a stack is looked at and not deployed. */
export const functionSources = entries

function build(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'antrian-bundles-'))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  // A source map would slow every cold start; `keepNames` leaves the stack in a fault's log line readable.
  buildBundles(outdir, { minify: true })
  return outdir
}

/**
 * Bundles every function into a folder.
 * @throws when one cannot be bundled, naming file and line
 */
export function buildBundles(outdir: string, how: Pick<BuildOptions, 'minify' | 'sourcemap'>): void {
  buildSync({
    ...how,
    entryPoints: Object.fromEntries(Object.keys(functions).map((name) => [`${name}/index`, `${entries}${name}.ts`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // The exact SDK the tests ran with, cut down to what is called, instead of whatever the runtime carries.
    mainFields: ['module', 'main'],
    keepNames: true,
    // CommonJS packages inside an ES module still ask for `require` and `__dirname`.
    banner: {
      js: "import{createRequire as makeRequireOfBundle}from'node:module';const require=makeRequireOfBundle(import.meta.url),__dirname=import.meta.dirname;",
    },
    logLevel: 'warning',
  })
}
