import { describe, expect, it } from 'vitest'
import type { DeskBookingView, VerificationView } from '../../../../../../lambdas/contract/desk/schemas.ts'
import type { ProofClaims } from '../../../../../../lambdas/contract/proof/proof-token.ts'
import { classifyFailure } from '../../../../../../web/features/desk/queue/failed-outcome.ts'
import type { QueuedOutcome } from '../../../../../../web/features/desk/queue/outcome-queue.ts'
import { deskPartyOf, isUnrecorded } from '../../../../../../web/features/desk/verdict/desk-party.ts'
import {
  type CheckedProof,
  isGood,
  type JudgePorts,
  judge,
  parseScan,
  withoutQueued,
  withServerState,
} from '../../../../../../web/features/desk/verdict/judge.ts'
import { verdictFacts } from '../../../../../../web/features/desk/verdict/verdict-facts.ts'
import { verdictStyles } from '../../../../../../web/features/desk/verdict/verdict-style.ts'
import type { Result } from '../../../../../../web/lib/api.ts'
import t from '../../../../../../web/texts/id/staff/scan-proof.ts'
import { checkedBooking, deskPlace, unsentOutcome } from '../fixtures.ts'

const claims: ProofClaims = {
  booking: checkedBooking.id,
  office: 'tangerang',
  date: deskPlace.today,
  time: '08:00',
  people: 3,
}
const noAnswer: Result<VerificationView> = { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
const answering = (
  answer: Result<VerificationView>,
  read: Awaited<ReturnType<JudgePorts['read']>> = claims,
  waiting: readonly QueuedOutcome[] = [],
): JudgePorts => ({
  waiting: () => waiting,
  ask: async () => answer,
  read: async () => read,
})
const words = { t, locale: 'id', timeZone: 'Asia/Jakarta', elsewhere: undefined } as const
const verdictOf = async (judges: JudgePorts, text = 'a.b.c') => {
  const answer = await judge(text, deskPlace, judges)
  return 'checked' in answer ? answer.checked : answer.problem
}

describe('what was scanned', () => {
  it.each([
    ['7K4M-2P9X', { code: '7k4m2p9x' }],
    [' 7k4m 2p9x\r\n', { code: '7k4m2p9x' }],
    ['7K4M-2POI', { code: '7k4m2p01' }],
    ['eyJ.eyJ.abc\n', { token: 'eyJ.eyJ.abc' }],
    ['https://antrian.example/x', { token: 'https://antrian.example/x' }],
    ['7K4M-2P9XX', { token: '7K4M-2P9XX' }],
  ])('%j is asked for as %j', (text, what) => expect(parseScan(text)).toEqual(what))
})

describe('the verdict', () => {
  it('is the server’s as long as it answers, whatever the signature says', async () => {
    const answer = await verdictOf(
      answering({ ok: true, body: { verdict: 'cancelled', booking: checkedBooking } }, 'forged'),
    )
    expect(answer).toEqual({ verdict: 'cancelled', booking: checkedBooking, text: 'a.b.c' })
  })

  it('is a problem when the server refuses to say, never a guess', async () => {
    const problem = { code: 'forbidden' as const, detail: 'no', errors: [] }
    expect(await verdictOf(answering({ ok: false, problem }))).toBe(problem)
  })

  it.each([
    ['today and here', claims, 'authentic'],
    ['another day', { ...claims, date: '2026-12-15' }, 'wrong-day'],
    ['another office', { ...claims, office: 'bsd' }, 'wrong-office'],
    ['not signed by us', 'forged', 'forged'],
    ['no token', 'unknown', 'unknown'],
    ['no keys yet', 'unchecked', 'unchecked'],
  ] as const)('without an answer goes by the signature and what it says: %s', async (_, read, verdict) => {
    for (const code of ['offline', 'busy', 'internal', 'too-many-attempts'] as const)
      expect(await verdictOf(answering({ ok: false, problem: { code, detail: '', errors: [] } }, read))).toMatchObject({
        verdict,
        alone: true,
      })
  })

  it('of a typed code cannot be found without the server', async () =>
    expect(await verdictOf(answering(noAnswer), '7K4M-2P9X')).toMatchObject({ verdict: 'unchecked', alone: true }))

  it('is “used” once everybody was recorded on this device, with or without an answer, until something is taken back', async () => {
    const party = [0, 1, 2].map((index) => unsentOutcome(index, { at: `2026-12-14T01:0${index}:00.000Z` }))
    const valid: Result<VerificationView> = { ok: true, body: { verdict: 'valid', booking: checkedBooking } }
    for (const [answer, open] of [
      [noAnswer, 'authentic'],
      [valid, 'valid'],
    ] as const) {
      expect(await verdictOf(answering(answer, claims, party.slice(1)))).toMatchObject({ verdict: open })
      expect(
        await verdictOf(answering(answer, claims, [...party.slice(1), { ...unsentOutcome(0), booking: 'another' }])),
      ).toMatchObject({ verdict: open })
      const used = (await verdictOf(answering(answer, claims, party))) as CheckedProof
      expect([used.verdict, isGood(used), verdictStyles[used.verdict].tone]).toEqual(['used', false, 'bad'])
      expect(verdictFacts(used, words)[0]).toBe('Catatan terakhir: Datang, pukul 08.02, di perangkat ini')
      expect(deskPartyOf(used, party)?.people.map(({ waiting }) => waiting)).toEqual(party)
      const undone = withoutQueued(used)
      expect(undone.verdict).toBe(open)
      expect(verdictFacts(undone, words).join()).not.toContain(t.facts.last)
    }
  })

  it('lets nobody in but the valid and the authentic', () =>
    expect((Object.keys(verdictStyles) as CheckedProof['verdict'][]).filter((verdict) => isGood({ verdict }))).toEqual([
      'valid',
      'authentic',
    ]))

  it('has a sign and words of its own, whatever the colours', () => {
    const icons = Object.values(verdictStyles).map(({ icon }) => icon)
    expect(new Set(icons).size).toBe(icons.length)
    const titles = Object.values(t.verdicts).map(({ title }) => title)
    expect(new Set(titles).size).toBe(Object.keys(verdictStyles).length)
  })
})

describe('an outcome that was not recorded at once', () => {
  it.each([
    ['offline', 'tried'],
    ['busy', 'tried'],
    ['internal', 'tried'],
    ['too-many-attempts', 'tried'],
    ['not-signed-in', 'kept'],
    ['second-step-needed', 'kept'],
    ['already-recorded', 'meanwhile'],
    ['not-today', 'refused'],
  ] as const)('%s: %s', (code, fate) => expect(classifyFailure({ code, detail: '', errors: [] })).toBe(fate))
})

describe('what is said with it', () => {
  it('who used the proof and when, which day, which office', () => {
    const used = { outcome: 'arrived', at: '2026-12-14T01:05:00.000Z', by: 'petugas' } as const
    expect(verdictFacts({ verdict: 'used', text: '', booking: checkedBooking, used }, words)[0]).toBe(
      'Catatan terakhir: Datang, pukul 08.05 oleh petugas',
    )
    expect(
      verdictFacts({ verdict: 'wrong-day', text: '', booking: checkedBooking, date: '2026-12-15' }, words),
    ).toContain('Jadwal: Selasa, 15 Desember 2026, 08.00 WIB')
    const away = { verdict: 'wrong-office', text: '', office: 'bsd', date: deskPlace.today } as const
    expect(verdictFacts(away, { ...words, elsewhere: 'ULP BSD' })[0]).toBe('Kantor: ULP BSD')
    expect(verdictFacts({ verdict: 'unknown', text: 'x' }, words)).toEqual([])
  })
})

describe('the party', () => {
  const valid: CheckedProof = { verdict: 'valid', text: '', booking: checkedBooking }

  it('is dealt with on good and used proofs only', () => {
    expect(deskPartyOf(valid, [])?.people).toHaveLength(3)
    expect(deskPartyOf({ verdict: 'authentic', text: '', claims }, [])).toMatchObject({
      code: '7K4M-2P9X',
      time: '08:00',
    })
    for (const verdict of ['wrong-day', 'wrong-office', 'cancelled', 'forged', 'unknown'] as const)
      expect(deskPartyOf({ verdict, text: '', booking: checkedBooking, claims }, [])).toBeUndefined()
  })

  it('shows what waits here, and leaves those open whom only the clock gave up', () => {
    const presumed: DeskBookingView = {
      ...checkedBooking,
      applicants: checkedBooking.applicants.map((one, index) =>
        index === 2 ? { ...one, recorded: { outcome: 'no-show', at: '2026-12-14T12:00:00.000Z' } } : one,
      ),
    }
    const people = deskPartyOf({ ...valid, booking: presumed }, [unsentOutcome(1)])?.people ?? []
    expect(people.map(isUnrecorded)).toEqual([true, false, true])
    expect(people[1]?.waiting?.outcome).toBe('arrived')
    expect(deskPartyOf(valid, [{ ...unsentOutcome(1), booking: 'another' }])?.people.map(isUnrecorded)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('keeps the NIKs that were shown when news come without, and is open again when somebody took a record back', () => {
    const niks: DeskBookingView = {
      ...checkedBooking,
      applicants: checkedBooking.applicants.map((one) => ({ ...one, nik: '3671' })),
    }
    const used: CheckedProof = {
      verdict: 'used',
      text: '',
      booking: niks,
      used: { outcome: 'arrived', at: 'x', by: 'p' },
    }
    const news = withServerState(used, checkedBooking)
    expect(news.booking?.applicants.map(({ nik }) => nik)).toEqual(['3671', '3671', '3671'])
    expect(news).toMatchObject({ verdict: 'valid' })
    expect(news).not.toHaveProperty('used')
  })
})
