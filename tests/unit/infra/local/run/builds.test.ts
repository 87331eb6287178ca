import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildOnce } from '../../../../../infra/local/run/builds.ts'

let root: string
let folder: string
let source: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'antrian-build-'))
  folder = join(root, 'web')
  source = join(root, 'source.ts')
  await writeFile(source, 'x')
  await setBack(source)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const setBack = (file: string) => utimes(file, new Date(0), new Date(0))
const page = async (name: string) => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), 'x')
}
const whole = async () => {
  await page('index.html')
  await page('later.html')
}
const build = (run: () => Promise<void> = whole) =>
  buildOnce({ what: 'pages', script: 'build:web', folder, sources: [source], run })

test('pages are built once, and again when something they are made from has changed', async () => {
  expect(await build()).toBe(true)
  expect(await build()).toBe(false)
  await writeFile(source, 'y')
  expect(await build()).toBe(true)
})

test('a change during the build is built by the next start', async () => {
  await build(async () => {
    await writeFile(source, 'y')
    await whole()
  })
  expect(await build()).toBe(true)
})

test('a build that was cut short is never up to date', async () => {
  await build()
  await writeFile(source, 'y')
  const cut = build(async () => {
    await page('index.html')
    throw new Error('cut short')
  })
  await expect(cut).rejects.toThrow(/^The pages could not be built \(cut short\); run "npm run build:web"/)
  await setBack(source)
  expect(await build()).toBe(true)
})

test('nor is one that somebody began by hand after ours and that was cut short', async () => {
  await build()
  await page('index.html')
  await utimes(join(folder, 'index.html'), new Date(), new Date(Date.now() + 1000))
  expect(await build()).toBe(true)
})
