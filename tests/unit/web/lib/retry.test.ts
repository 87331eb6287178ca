import { describe, expect, it } from 'vitest'
import type { Problem, Result } from '../../../../web/lib/api.ts'
import { type RetryWait, retryDelaySeconds, withRetries } from '../../../../web/lib/retry.ts'

const refused = (code: Problem['code'], retryAfter?: number): Result<string> => ({
  ok: false,
  problem: { code, detail: '', errors: [], ...(retryAfter !== undefined && { retryAfter }) },
})
const done: Result<string> = { ok: true, body: 'done' }

/** Answers in turn; pauses end at once and are written down. */
function runWithAnswers(...answers: Result<string>[]) {
  const waits: (RetryWait | undefined)[] = []
  const pauses: number[] = []
  const result = withRetries(async () => answers.shift() ?? done, {
    attempts: 3,
    onWait: (wait) => waits.push(wait),
    random: () => 0,
    setTimer: (end, ms) => {
      pauses.push(ms)
      end()
    },
  })
  return { result, waits, pauses, left: answers }
}

describe('Patience', () => {
  it('tries again while the system is busy, never before it was told to', async () => {
    const { result, waits, pauses } = runWithAnswers(refused('busy', 7), refused('offline'), done)
    expect(await result).toBe(done)
    expect(pauses).toEqual([8000, 2000])
    expect(waits.map((wait) => wait?.reason)).toEqual(['busy', undefined, 'offline', undefined])
    expect(waits[2]).toMatchObject({ attempt: 3, of: 3 })
  })

  it('takes every other refusal as an answer', async () => {
    const { result, left } = runWithAnswers(refused('slot-full'), done)
    expect(await result).toMatchObject({ ok: false, problem: { code: 'slot-full' } })
    expect(left).toHaveLength(1)
  })

  it('ends after the attempts it has', async () => {
    const { result, left } = runWithAnswers(refused('busy'), refused('busy'), refused('busy'), done)
    expect(await result).toMatchObject({ ok: false, problem: { code: 'busy' } })
    expect(left).toHaveLength(1)
  })

  it('scatters a crowd: the pause depends on chance, within bounds that grow', () => {
    expect([2, 3, 4, 9].map((next) => retryDelaySeconds(next, 0, () => 0))).toEqual([1, 2, 4, 10])
    expect([2, 3, 4, 9].map((next) => retryDelaySeconds(next, 0, () => 0.999))).toEqual([2, 4, 8, 20])
  })
})
