import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'
import { hasMemoryFolder } from '../run/memory-folder.ts'

const require = createRequire(import.meta.url)
const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')))
const { version } = require(join(packageFolder, 'package.json')) as { version: string }
const unpackedFolder = join(tmpdir(), `antrian-chromium-${version}`)

/** No process for a screen that is not there, and none made ready for a page that may come. */
const lowMemoryArguments = ['--disable-gpu', '--in-process-gpu', '--renderer-process-limit=1']

/**
 * A headless Chromium out of the npm package, so that nothing but npm is needed. The package's own arguments switch
 * web security off and are not used.
 */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  await unpackOnce()
  const launch = (env: Record<string, string> = {}) =>
    playwright.launch({
      executablePath: join(unpackedFolder, 'chromium'),
      args: ['--no-sandbox', ...lowMemoryArguments, ...extra],
      // Shared memory stands in memory, not in files on disk.
      ignoreDefaultArgs: hasMemoryFolder ? ['--disable-dev-shm-usage'] : [],
      env: { ...(process.env as Record<string, string>), ...fonts(), ...env },
    })
  // The machine's own libraries fit it best; one that has none of Chromium's gets those of the package.
  return launch().catch(() => launch({ LD_LIBRARY_PATH: join(unpackedFolder, 'al2023', 'lib') }))
}

const fonts = (): Record<string, string> =>
  existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpackedFolder, 'fonts') }

/** Test workers start together: each unpacks for itself, the first to finish wins, and nobody sees half a browser. */
async function unpackOnce(): Promise<void> {
  if (existsSync(unpackedFolder)) return
  const own = `${unpackedFolder}-${randomUUID()}`
  await mkdir(own)
  const usual = process.env.TMPDIR
  try {
    // The package unpacks to wherever the temporary folder is.
    process.env.TMPDIR = own
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  await rename(own, unpackedFolder).catch(() => rm(own, { recursive: true }))
}
