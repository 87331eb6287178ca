import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { InvocationTimeout, type RunningFunction, startFunction } from '../../../infra/local/lambda/running-function.ts'

const source = `
  import { existsSync } from 'node:fs'
  const moment = () => new Promise((resolve) => setTimeout(resolve, 5))
  while (existsSync(new URL('./delay', import.meta.url))) await moment()
  let calls = 0
  let now = 0
  let most = 0
  type Event = { say?: string; wait?: number; together?: number; never?: true; crash?: true; fail?: true }
  export const handler = async (
    { say, wait = 0, together = 0, never, crash, fail }: Event,
    context: { getRemainingTimeInMillis: () => number },
  ) => {
    calls++
    most = Math.max(most, ++now)
    if (crash) setTimeout(() => { throw new TypeError('kept secret') })
    if (fail) throw new RangeError('kept secret')
    if (say) console.log(say)
    await new Promise((resolve) => setTimeout(resolve, wait))
    while (crash || never || most < together) await moment()
    now--
    return { calls, most, env: Object.keys(process.env).sort(), left: context.getRemainingTimeInMillis() }
  }
`
let folder: string
let entry: URL
let running: RunningFunction
const log: string[] = []
const start = (more: { abreast?: number; timeout?: number; entry?: URL } = {}) =>
  startFunction({
    name: 'calendar',
    entry,
    environment: { TABLE_NAME: 't', AWS_REGION: 'r' },
    log: (line, level) => log.push(`${level}: ${line}`),
    ...more,
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'antrian-function-'))
  const file = join(folder, 'function.ts')
  await writeFile(file, source)
  entry = pathToFileURL(file)
  running = await start()
})
afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
})

test('a function sees its own variables and no others', async () => {
  expect(await running.invoke({})).toMatchObject({ env: ['AWS_REGION', 'TABLE_NAME'] })
})

test('a function knows how long it is waited for', async () => {
  const { left } = (await running.invoke({ wait: 200 })) as { left: number }
  expect(left).toBeLessThanOrEqual(29_000 - 190)
  expect(left).toBeGreaterThan(0)
})

test('many calls run at once in one worker', async () => {
  // None of them ends before all have begun.
  const answers = await Promise.all(Array.from({ length: 20 }, () => running.invoke({ together: 20 })))
  expect(answers.at(-1)).toMatchObject({ most: 20 })
})

test('those beyond so many at a time wait for their turn, and everybody is answered', async () => {
  const narrow = await start({ abreast: 3 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => narrow.invoke({ together: 3 })))
  await narrow.close()
  expect(answers.at(-1)).toMatchObject({ calls: 10, most: 3 })
})

test('who is not answered in time is told so, begun or still waiting for a turn; the next one is answered', async () => {
  const slow = await start({ abreast: 1, timeout: 1000 })
  const [begun, waiting] = [slow.invoke({ never: true }), slow.invoke({})]
  await expect(begun).rejects.toThrow(InvocationTimeout)
  await expect(waiting).rejects.toThrow(InvocationTimeout)
  // On a busy machine the next one may be given up as well.
  await expect.poll(() => slow.invoke({}).catch(() => 'not yet')).toMatchObject({ calls: expect.any(Number) })
  await slow.close()
})

test('what is given up while a crashed worker is replaced is not begun any more', async () => {
  const slow = await start({ timeout: 2000 })
  const delay = join(folder, 'delay')
  await writeFile(delay, '')
  await expect(slow.invoke({ crash: true })).rejects.toThrow('calendar crashed')
  await expect(slow.invoke({})).rejects.toThrow(InvocationTimeout)
  await rm(delay)
  await expect.poll(() => slow.invoke({}).catch(() => 'not yet')).toMatchObject({ calls: 1 })
  await slow.close()
})

test('who waits for a turn when the function is stopped is told at once', async () => {
  const slow = await start({ abreast: 1 })
  const [begun, waiting] = [slow.invoke({ never: true }), slow.invoke({})]
  const settled = Promise.allSettled([begun, waiting])
  await slow.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('what it prints goes to the log', async () => {
  await running.invoke({ say: 'one line' })
  await expect.poll(() => log).toContain('info: one line')
})

test('a thrown fault fails its own call, and the message stays out of the log', async () => {
  await expect(running.invoke({ fail: true })).rejects.toThrow('calendar threw RangeError')
  expect(await running.invoke({})).toMatchObject({ calls: expect.any(Number) })
  await expect.poll(() => log.join('\n')).toContain('error: RangeError')
  expect(log.join('\n')).not.toContain('kept secret')
})

test('a fault in a bundle names the lines of its sources', async () => {
  const bundle = join(folder, 'bundled', 'index.mjs')
  const how = { bundle: true, platform: 'node', format: 'esm', sourcemap: true, minify: true } as const
  buildSync({ ...how, entryPoints: [fileURLToPath(entry)], outfile: bundle })
  const bundled = await start({ entry: pathToFileURL(bundle) })
  log.length = 0
  await expect(bundled.invoke({ fail: true })).rejects.toThrow('calendar threw RangeError')
  const line = source.split('\n').findIndex((text) => text.includes('RangeError')) + 1
  await expect.poll(() => log.join('\n')).toContain(`${entry}:${line}:`)
  expect(log.join('\n')).not.toMatch(/index\.mjs|kept secret/)
  await bundled.close()
})

test('a crash fails the open calls, and a new worker takes the next', async () => {
  const open = running.invoke({ never: true })
  const crashed = running.invoke({ crash: true })
  await expect(open).rejects.toThrow('calendar crashed')
  await expect(crashed).rejects.toThrow('calendar crashed')
  expect(await running.invoke({})).toMatchObject({ calls: 1 })
  expect(log.join('\n')).not.toContain('kept secret')
})

test('a function that cannot be loaded is named', async () => {
  const missing = pathToFileURL(join(folder, 'missing.ts'))
  await expect(startFunction({ name: 'proof', entry: missing, environment: {}, log: () => {} })).rejects.toThrow(
    /^The function proof cannot be loaded: /,
  )
})
