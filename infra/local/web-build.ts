import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { StartProblem } from './start-problem.ts'
import { tryLock } from './state-lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the built pages stand. */
export const pagesFolder = join(root, 'dist/web')
/** Where the pages of examples stand; no part of the site. */
export const examplesFolder = join(root, 'dist/examples')

interface PageBuild {
  /** The npm script that builds the same by hand. */
  readonly script: string
  readonly folder: string
  /** Files and folders the pages are made from. */
  readonly sources: readonly string[]
  run(): Promise<unknown>
}
const ours = (script: string, folder: string, config: string): PageBuild => ({
  script,
  folder,
  sources: ['web', 'lambdas/contract', 'package-lock.json'].map((source) => join(root, source)),
  run: async () => (await import('vite')).build({ configFile: join(root, config), logLevel: 'silent' }),
})
const site = ours('build:web', pagesFolder, 'web/vite.config.ts')
/** Built when somebody asks for them. */
export const exampleBuild = ours('build:examples', examplesFolder, 'web/examples/vite.config.ts')

/** Milliseconds another start may take to build the same pages. */
const patience = 60_000
/** Milliseconds by which the clock that stamps files may be late. */
const tick = 10

/**
 * Builds the pages, unless the last build came to its end and nothing has changed since.
 * @returns whether it had to
 * @throws StartProblem when the build fails
 */
export async function buildPages(build: PageBuild = site): Promise<boolean> {
  if (isFresh(build)) return false
  const release = await tryLock(build.folder, patience)
  try {
    if (isFresh(build)) return false
    const stamp = stampOf(build)
    rmSync(stamp, { force: true })
    const begun = Date.now() - tick
    await build.run()
    writeFileSync(stamp, String(begun))
    return true
  } catch (error) {
    const [reason] = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n')
    throw new StartProblem(`The pages could not be built (${reason}); run "npm run ${build.script}" to see why.`)
  } finally {
    await release?.()
  }
}

/**
 * Beside the pages, there only while they are whole: it holds the instant at which their build began, and is itself as
 * old as its end.
 */
const stampOf = ({ folder }: Pick<PageBuild, 'folder'>) => `${folder}.built`

/** A page newer than the stamp is of another build, which may have been cut short. */
function isFresh({ folder, sources }: PageBuild): boolean {
  try {
    const stamp = stampOf({ folder })
    const begun = Number(readFileSync(stamp, 'utf8'))
    return newest(folder) <= statSync(stamp).mtimeMs && sources.every((source) => newest(source) < begun)
  } catch {
    return false
  }
}

function newest(path: string): number {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
