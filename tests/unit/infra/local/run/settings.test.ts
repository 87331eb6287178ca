import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemNow } from '../../../../../infra/local/run/run-clock.ts'
import {
  blockedPorts,
  localOriginOf,
  prepareState,
  readSettings,
  stateFiles,
  stateFormat,
} from '../../../../../infra/local/run/settings.ts'

describe('the port', () => {
  test.each([
    [80, 'http://localhost'],
    [3000, 'http://localhost:3000'],
  ])('%i makes the origin as browsers send it: %s', (port, origin) => {
    expect(localOriginOf(port)).toBe(origin)
  })

  test.each(['0', '65536', '3000.5', 'abc'])('%s is none', (PORT) => {
    expect(() => readSettings([], { PORT })).toThrow(`PORT=${PORT} is no port; choose a number from 1 to 65535.`)
  })

  test('that browsers refuse is refused in one sentence', () => {
    expect(() => readSettings([], { PORT: '6000' })).toThrow(
      'PORT=6000 is a port that browsers refuse to open; choose another, e.g. PORT=3100.',
    )
    expect(readSettings([], { PORT: '3100' }).port).toBe(3100)
    expect(readSettings([], {}).port).toBe(3000)
  })

  test('is blocked here exactly where fetch blocks it', async () => {
    // An aborted fetch connects to nothing, but looks at the port before.
    const isBlocked = async (port: number) => {
      const fault = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(0) }).catch((error) => error)
      return fault.cause?.message === 'bad port'
    }
    for (const port of blockedPorts) expect(await isBlocked(port), `${port}`).toBe(true)
    for (const port of [80, 443, 3000, 3100, 5173, 8080]) expect(await isBlocked(port), `${port}`).toBe(false)
  })
})

test('whether staff need the second step is never taken from a misspelt word', () => {
  expect(readSettings([], {}).staffMfa).toBe('optional')
  expect(readSettings([], { STAFF_MFA: 'required' }).staffMfa).toBe('required')
  expect(() => readSettings([], { STAFF_MFA: 'requried' })).toThrow('STAFF_MFA=requried is not known')
})

describe('the clock of the run', () => {
  test.each([
    ['PT12H30M', 45_000_000],
    ['-P1D', -86_400_000],
    [undefined, 0],
  ])('LOCAL_CLOCK=%s is ahead of the system by %i ms', (LOCAL_CLOCK, ahead) => {
    expect(readSettings([], { LOCAL_CLOCK }).clockAhead).toBe(ahead)
  })

  test('begins at an instant', () => {
    const before = systemNow()
    const { clockAhead } = readSettings([], { LOCAL_CLOCK: '2027-01-01T00:00:00+07:00' })
    const begins = Date.parse('2026-12-31T17:00:00Z')
    expect(clockAhead).toBeLessThanOrEqual(begins - before)
    expect(clockAhead).toBeGreaterThanOrEqual(begins - systemNow())
  })

  test.each(['tomorrow', '2027-01-01', '23:55', 'P1Y'])('refuses %s in one sentence', (LOCAL_CLOCK) => {
    expect(() => readSettings([], { LOCAL_CLOCK })).toThrow(/^LOCAL_CLOCK=\S+ is no time; write an instant such as /)
  })
})

describe('the state of an earlier version', () => {
  let state: string
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'antrian-state-'))
  })
  afterEach(() => rm(state, { recursive: true, force: true }))

  const format = () => readFile(stateFiles(state).format, 'utf8')
  const given = async (written?: string) => {
    const { database, keys, format } = stateFiles(state)
    for (const file of [database, keys]) await writeFile(file, 'x')
    if (written !== undefined) await writeFile(format, written)
  }

  test('a new folder gets the format of this version, and opens again', async () => {
    prepareState({ state, fresh: false })
    expect(Number(await format())).toBe(stateFormat)
    await given()
    prepareState({ state, fresh: false })
    expect(await readFile(stateFiles(state).database, 'utf8')).toBe('x')
  })

  test.each([
    ['an older format', `${stateFormat - 1}\n`],
    ['a newer format', `${stateFormat + 1}\n`],
    ['no number', 'x'],
    ['no format at all', undefined],
  ])('with %s is refused and left as it is; --fresh begins anew', async (_, written) => {
    await given(written)
    expect(() => prepareState({ state, fresh: false })).toThrow(
      `The state in ${state} was written by another version of this project; run "npm start -- --fresh" to begin anew.`,
    )
    expect(await readFile(stateFiles(state).database, 'utf8')).toBe('x')
    prepareState({ state, fresh: true })
    expect(Number(await format())).toBe(stateFormat)
    await expect(readFile(stateFiles(state).database)).rejects.toThrow('ENOENT')
  })
})
