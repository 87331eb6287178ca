import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { systemNow } from './run-clock.ts'
import { StartProblem } from './start-problem.ts'
import { tryLock } from './state-lock.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where the built pages stand. */
export const pagesFolder = join(root, 'dist/web')
/** Where the pages of examples stand; no part of the site. */
export const examplesFolder = join(root, 'dist/examples')

/** Where the bundled functions stand, each as `<name>/index.mjs`. */
export const functionsFolder = join(root, 'dist/functions')

interface Build {
  /** What is built, for the message when it fails. */
  readonly what: string
  /** The npm script that shows why. */
  readonly script: string
  readonly folder: string
  /** Files and folders it is made from. */
  readonly sources: readonly string[]
  run(): Promise<unknown>
}
const inRoot = (...paths: string[]) => paths.map((path) => join(root, path))
const pages = (script: string, folder: string, config: string): Build => ({
  what: 'pages',
  script,
  folder,
  sources: inRoot('web', 'lambdas/contract', 'package-lock.json'),
  run: async () => (await import('vite')).build({ configFile: join(root, config), logLevel: 'silent' }),
})
export const siteBuild = pages('build:web', pagesFolder, 'web/vite.config.ts')
/** Built when somebody asks for them. */
export const exampleBuild = pages('build:examples', examplesFolder, 'web/examples/vite.config.ts')

/** As they are deployed, but for the lines: a function comes up in a quarter of the time that its sources take. */
export const functionBuild: Build = {
  what: 'functions',
  script: 'check:types',
  folder: functionsFolder,
  sources: inRoot('lambdas', 'infra/constructs/functions/bundles.ts', 'package-lock.json'),
  run: async () =>
    (await import('../../constructs/functions/bundles.ts')).buildBundles(functionsFolder, { sourcemap: true }),
}

/** Milliseconds another start may take to build the same. */
const buildLockMaxWaitMs = 60_000
/** Milliseconds by which the clock that stamps files may be late. */
const fileClockSkewMs = 10

/**
 * Builds, unless the last build came to its end and nothing has changed since.
 * @returns whether it had to
 * @throws StartProblem when the build fails
 */
export async function buildOnce(build: Build): Promise<boolean> {
  if (isFresh(build)) return false
  const release = await tryLock(build.folder, buildLockMaxWaitMs)
  try {
    if (isFresh(build)) return false
    const stamp = stampOf(build)
    rmSync(stamp, { force: true })
    const begun = systemNow() - fileClockSkewMs
    await build.run()
    writeFileSync(stamp, String(begun))
    return true
  } catch (error) {
    const [reason] = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n')
    throw new StartProblem(
      `The ${build.what} could not be built (${reason}); run "npm run ${build.script}" to see why.`,
    )
  } finally {
    await release?.()
  }
}

/**
 * Beside what was built, there only while that is whole: it holds the instant at which their build began, and is itself as
 * old as its end.
 */
const stampOf = ({ folder }: Pick<Build, 'folder'>) => `${folder}.built`

/** A file newer than the stamp is of another build, which may have been cut short. */
function isFresh({ folder, sources }: Build): boolean {
  try {
    const stamp = stampOf({ folder })
    const begun = Number(readFileSync(stamp, 'utf8'))
    return newestChange(folder) <= statSync(stamp).mtimeMs && sources.every((source) => newestChange(source) < begun)
  } catch {
    return false
  }
}

function newestChange(path: string): number {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}
