import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningFunction, startFunction } from '../../../infra/local/functions.ts'

const source = `
  let calls = 0
  type Event = { say?: string; wait?: number; crash?: true; fail?: true }
  export const handler = async (
    { say, wait = 0, crash, fail }: Event,
    context: { getRemainingTimeInMillis: () => number },
  ) => {
    calls++
    if (crash) setTimeout(() => { throw new TypeError('kept secret') })
    if (fail) throw new RangeError('kept secret')
    if (say) console.log(say)
    await new Promise((resolve) => setTimeout(resolve, crash ? 5000 : wait))
    return { calls, env: Object.keys(process.env).sort(), left: context.getRemainingTimeInMillis() }
  }
`
let folder: string
let running: RunningFunction
const log: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'antrian-function-'))
  const file = join(folder, 'function.ts')
  await writeFile(file, source)
  running = await startFunction({
    name: 'calendar',
    entry: pathToFileURL(file),
    environment: { TABLE_NAME: 't', AWS_REGION: 'r' },
    log: (line, level) => log.push(`${level}: ${line}`),
  })
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
  expect(left).toBeGreaterThan(20_000)
})

test('many calls run at once in one worker', async () => {
  const begun = performance.now()
  await Promise.all(Array.from({ length: 20 }, () => running.invoke({ wait: 100 })))
  expect(performance.now() - begun).toBeLessThan(1000)
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

test('a crash fails the open calls, and a new worker takes the next', async () => {
  const open = running.invoke({ wait: 5000 })
  const crashed = running.invoke({ crash: true })
  await expect(open).rejects.toThrow('calendar crashed')
  await expect(crashed).rejects.toThrow('calendar crashed')
  expect(await running.invoke({})).toMatchObject({ calls: 1 })
  expect(log.join('\n')).not.toContain('kept secret')
})

test('a function that cannot be loaded is named', async () => {
  const entry = pathToFileURL(join(folder, 'missing.ts'))
  await expect(startFunction({ name: 'proof', entry, environment: {}, log: () => {} })).rejects.toThrow(
    /^The function proof cannot be loaded: /,
  )
})
