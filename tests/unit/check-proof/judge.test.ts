import { describe, expect, it } from 'vitest'
import type { DeskBooking, Verification } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { ProofClaims } from '../../../lambdas/contract/staff/proof-token.ts'
import type { Result } from '../../../web/api.ts'
import {
  type Checked,
  isGood,
  type Judges,
  judge,
  whatIsIt,
  withNews,
  withoutWaiting,
} from '../../../web/pages/check-proof/judge.ts'
import { isOpen, partyOf } from '../../../web/pages/check-proof/party.ts'
import { fateOf } from '../../../web/pages/check-proof/unanswered.ts'
import { factsOf } from '../../../web/pages/check-proof/verdict-facts.ts'
import { looks } from '../../../web/pages/check-proof/verdict-look.ts'
import type { Waiting } from '../../../web/staff/desk/waiting.ts'
import t from '../../../web/texts/id/check-proof.ts'
import { booking, place, waitingFor } from './given.ts'

const claims: ProofClaims = { booking: booking.id, office: 'tangerang', date: place.today, time: '08:00', people: 3 }
const noAnswer: Result<Verification> = { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
const says = (
  answer: Result<Verification>,
  read: Awaited<ReturnType<Judges['read']>> = claims,
  waiting: readonly Waiting[] = [],
): Judges => ({
  waiting: () => waiting,
  ask: async () => answer,
  read: async () => read,
})
const words = { t, locale: 'id', timeZone: 'Asia/Jakarta', elsewhere: undefined } as const
const verdictOf = async (judges: Judges, text = 'a.b.c') => {
  const answer = await judge(text, place, judges)
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
  ])('%j is asked for as %j', (text, what) => expect(whatIsIt(text)).toEqual(what))
})

describe('the verdict', () => {
  it('is the server’s as long as it answers, whatever the signature says', async () => {
    const answer = await verdictOf(says({ ok: true, body: { verdict: 'cancelled', booking } }, 'forged'))
    expect(answer).toEqual({ verdict: 'cancelled', booking, text: 'a.b.c' })
  })

  it('is a problem when the server refuses to say, never a guess', async () => {
    const problem = { code: 'forbidden' as const, detail: 'no', errors: [] }
    expect(await verdictOf(says({ ok: false, problem }))).toBe(problem)
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
      expect(await verdictOf(says({ ok: false, problem: { code, detail: '', errors: [] } }, read))).toMatchObject({
        verdict,
        alone: true,
      })
  })

  it('of a typed code cannot be found without the server', async () =>
    expect(await verdictOf(says(noAnswer), '7K4M-2P9X')).toMatchObject({ verdict: 'unchecked', alone: true }))

  it('is “used” once everybody was recorded on this device, with or without an answer, until something is taken back', async () => {
    const party = [0, 1, 2].map((index) => waitingFor(index, { at: `2026-12-14T01:0${index}:00.000Z` }))
    const valid: Result<Verification> = { ok: true, body: { verdict: 'valid', booking } }
    for (const [answer, open] of [
      [noAnswer, 'authentic'],
      [valid, 'valid'],
    ] as const) {
      expect(await verdictOf(says(answer, claims, party.slice(1)))).toMatchObject({ verdict: open })
      expect(
        await verdictOf(says(answer, claims, [...party.slice(1), { ...waitingFor(0), booking: 'another' }])),
      ).toMatchObject({ verdict: open })
      const used = (await verdictOf(says(answer, claims, party))) as Checked
      expect([used.verdict, isGood(used), looks[used.verdict].tone]).toEqual(['used', false, 'bad'])
      expect(factsOf(used, words)[0]).toBe('Catatan terakhir: Datang, pukul 08.02, di perangkat ini')
      expect(partyOf(used, party)?.people.map(({ waiting }) => waiting)).toEqual(party)
      const again = withoutWaiting(used)
      expect(again.verdict).toBe(open)
      expect(factsOf(again, words).join()).not.toContain(t.facts.last)
    }
  })

  it('lets nobody in but the valid and the authentic', () =>
    expect((Object.keys(looks) as Checked['verdict'][]).filter((verdict) => isGood({ verdict }))).toEqual([
      'valid',
      'authentic',
    ]))

  it('has a sign and words of its own, whatever the colours', () => {
    const icons = Object.values(looks).map(({ icon }) => icon)
    expect(new Set(icons).size).toBe(icons.length)
    const titles = Object.values(t.verdicts).map(({ title }) => title)
    expect(new Set(titles).size).toBe(Object.keys(looks).length)
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
  ] as const)('%s: %s', (code, fate) => expect(fateOf({ code, detail: '', errors: [] })).toBe(fate))
})

describe('what is said with it', () => {
  it('who used the proof and when, which day, which office', () => {
    const used = { outcome: 'arrived', at: '2026-12-14T01:05:00.000Z', by: 'petugas' } as const
    expect(factsOf({ verdict: 'used', text: '', booking, used }, words)[0]).toBe(
      'Catatan terakhir: Datang, pukul 08.05 oleh petugas',
    )
    expect(factsOf({ verdict: 'wrong-day', text: '', booking, date: '2026-12-15' }, words)).toContain(
      'Jadwal: Selasa, 15 Desember 2026, 08.00 WIB',
    )
    const away = { verdict: 'wrong-office', text: '', office: 'bsd', date: place.today } as const
    expect(factsOf(away, { ...words, elsewhere: 'ULP BSD' })[0]).toBe('Kantor: ULP BSD')
    expect(factsOf({ verdict: 'unknown', text: 'x' }, words)).toEqual([])
  })
})

describe('the party', () => {
  const valid: Checked = { verdict: 'valid', text: '', booking }

  it('is dealt with on good and used proofs only', () => {
    expect(partyOf(valid, [])?.people).toHaveLength(3)
    expect(partyOf({ verdict: 'authentic', text: '', claims }, [])).toMatchObject({ code: '7K4M-2P9X', time: '08:00' })
    for (const verdict of ['wrong-day', 'wrong-office', 'cancelled', 'forged', 'unknown'] as const)
      expect(partyOf({ verdict, text: '', booking, claims }, [])).toBeUndefined()
  })

  it('shows what waits here, and leaves those open whom only the clock gave up', () => {
    const presumed: DeskBooking = {
      ...booking,
      applicants: booking.applicants.map((one, index) =>
        index === 2 ? { ...one, recorded: { outcome: 'no-show', at: '2026-12-14T12:00:00.000Z' } } : one,
      ),
    }
    const people = partyOf({ ...valid, booking: presumed }, [waitingFor(1)])?.people ?? []
    expect(people.map(isOpen)).toEqual([true, false, true])
    expect(people[1]?.waiting?.outcome).toBe('arrived')
    expect(partyOf(valid, [{ ...waitingFor(1), booking: 'another' }])?.people.map(isOpen)).toEqual([true, true, true])
  })

  it('keeps the NIKs that were shown when news come without, and is open again when somebody took a record back', () => {
    const niks: DeskBooking = { ...booking, applicants: booking.applicants.map((one) => ({ ...one, nik: '3671' })) }
    const used: Checked = { verdict: 'used', text: '', booking: niks, used: { outcome: 'arrived', at: 'x', by: 'p' } }
    const news = withNews(used, booking)
    expect(news.booking?.applicants.map(({ nik }) => nik)).toEqual(['3671', '3671', '3671'])
    expect(news).toMatchObject({ verdict: 'valid' })
    expect(news).not.toHaveProperty('used')
  })
})
