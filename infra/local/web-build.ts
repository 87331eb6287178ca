import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { StartProblem } from './start-problem.ts'
import { tryLock } from './state-lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const configFile = join(root, 'web/vite.config.ts')

/** Where the built pages stand. */
export const pagesFolder = join(root, 'dist/web')
/** What the pages are made from. */
const sources = ['web', 'lambdas/contract', 'package-lock.json']
/** Milliseconds another start may take to build the same pages. */
const patience = 60_000

/**
 * Builds the pages, unless the last build is newer than everything they are made from.
 * @returns whether it had to
 * @throws StartProblem when the build fails
 */
export async function buildPages(): Promise<boolean> {
  if (isFresh()) return false
  const release = await tryLock(pagesFolder, patience)
  try {
    if (isFresh()) return false
    const { build } = await import('vite')
    await build({ configFile, logLevel: 'silent' })
    return true
  } catch (error) {
    const [reason] = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n')
    throw new StartProblem(`The pages could not be built (${reason}); run "npm run build:web" to see why.`)
  } finally {
    await release?.()
  }
}

function isFresh(): boolean {
  try {
    const built = statSync(join(pagesFolder, 'index.html')).mtimeMs
    return sources.every((source) => newest(join(root, source)) < built)
  } catch {
    return false
  }
}

function newest(path: string): number {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
