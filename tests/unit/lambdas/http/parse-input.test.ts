import { describe, expect, it } from 'vitest'
import { fieldLocation, type Route } from '../../../../lambdas/contract/http/route.ts'
import { routes } from '../../../../lambdas/contract/routes.ts'
import { parseInput } from '../../../../lambdas/http/parse-input.ts'
import { RequestRefused } from '../../../../lambdas/http/request-refused.ts'
import { person } from '../../../support/fixtures/people.ts'

const good = { office: 'tangerang', date: '2026-12-14', time: '08:00', applicants: [person(1), person(2)] }
const key = { 'idempotency-key': 'a-good-key' }

type ApiEvent = Parameters<typeof parseInput>[1]

/** An event as the gateway makes it of a JSON body. */
const eventOf = ({
  headers = {},
  body,
  ...rest
}: { headers?: Record<string, string>; body?: unknown } & Partial<Omit<ApiEvent, 'headers' | 'body'>>) =>
  ({
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...rest,
  }) as ApiEvent

const refusalOf = (route: Route, event: Parameters<typeof eventOf>[0]) => {
  try {
    parseInput(route, eventOf(event))
    return 'accepted'
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    return error.refusal
  }
}
const booking = (change: object, headers: Record<string, string> = key) =>
  refusalOf(routes.bookSlot, { headers, body: { ...good, ...change } })
const applicant = (change: object) => booking({ applicants: [person(1), { ...person(2), ...change }] })

describe('a booking request', () => {
  it('passes when every field is right', () => expect(booking({})).toBe('accepted'))

  it.each([
    ['office', { office: 'Tangerang!' }, 'invalid'],
    ['office', { office: undefined }, 'required'],
    ['office', { office: ['tangerang'] }, 'invalid'],
    ['date', { date: '2026-02-29' }, 'date'],
    ['date', { date: '14-12-2026' }, 'date'],
    // One day on from here is "+010000-01-01", which comes before it as text.
    ['date', { date: '9999-12-31' }, 'date'],
    ['date', { date: '0000-01-01' }, 'date'],
    ['time', { time: '24:00' }, 'time'],
    ['time', { time: 8 }, 'invalid'],
    ['applicants', { applicants: [] }, 'too-few'],
    ['applicants', { applicants: Array.from({ length: 6 }, (_, n) => person(n)) }, 'too-many'],
    ['applicants', { applicants: 'me' }, 'invalid'],
    ['role', { role: 'admin' }, 'unknown-field'],
  ])('names %s for %j', (path, change, code) => {
    expect(booking(change)).toEqual({ refused: 'validation-failed', errors: [{ path, code }] })
  })

  it.each([
    ['fullName', { fullName: '' }, 'required'],
    ['fullName', { fullName: 'x'.repeat(101) }, 'too-long'],
    ['fullName', { fullName: '張偉' }, 'full-name'],
    ['fullName', { fullName: 'a\u0301\u0301\u0301' }, 'full-name'],
    ['fullName', { fullName: '=HYPERLINK("x")' }, 'full-name'],
    ['fullName', { fullName: 'Budi\r\nBcc: x@y.z' }, 'control-character'],
    ['fullName', { fullName: 'Budi\u202eidub' }, 'control-character'],
    ['nik', { nik: '123' }, 'nik-length'],
    ['nik', { nik: null }, 'required'],
    ['nik', { nik: 3671011708900001 }, 'invalid'],
    ['nik', { nik: '0071011708900001' }, 'nik-region'],
    ['nik', { birthDate: '1999-01-01' }, 'nik-birth-date'],
    ['birthDate', { birthDate: '1990-02-30' }, 'date'],
    ['kind', { kind: 'diplomatic' }, 'not-a-choice'],
    ['photo', { photo: 'x' }, 'unknown-field'],
  ])('names applicants.1.%s for %j', (field, change, code) => {
    expect(applicant(change)).toEqual({
      refused: 'validation-failed',
      errors: [{ path: `applicants.1.${field}`, code }],
    })
  })

  it.each([{}, { 'idempotency-key': 'x'.repeat(201) }, { 'idempotency-key': 'a key with spaces' }])(
    'names the header Idempotency-Key for %j',
    (headers) => {
      expect(booking({}, headers)).toMatchObject({ errors: [{ path: 'Idempotency-Key' }] })
    },
  )

  it('names every wrong field at once, each once', () => {
    const answer = booking({ date: 'x', time: 'y', applicants: [{ ...person(1), nik: '1', fullName: '' }] })
    expect(answer).toMatchObject({
      errors: [{ path: 'date' }, { path: 'time' }, { path: 'applicants.0.fullName' }, { path: 'applicants.0.nik' }],
    })
  })

  it.each([[[]], ['text'], [7], [null]])('refuses the body %j that is no object', (body) => {
    expect(refusalOf(routes.bookSlot, { headers: key, body })).not.toBe('accepted')
  })

  it('takes a NIK in groups and a name with spaces around it', () => {
    const parsed = parseInput(
      routes.bookSlot,
      eventOf({
        headers: key,
        body: {
          ...good,
          applicants: [
            { ...person(1), nik: ' 3671 0142-0160 0002 ', fullName: '  Siti   Aminah ', birthDate: '1960-01-02' },
          ],
        },
      }),
    )
    expect(parsed).toMatchObject({ applicants: [{ nik: '3671014201600002', fullName: 'Siti Aminah' }] })
  })
})

/** Every field of every route that a caller writes into a body, a query or a header. */
const written = Object.entries<Route>(routes).flatMap(([name, route]) =>
  Object.keys(route.input.shape)
    .filter((field) => fieldLocation(route, field) !== 'path')
    // A preference that nobody understands is none (RFC 9110, 12.5.1).
    .filter((field) => route.headers?.[field] !== 'Accept')
    .map((field) => ({ name, route, field, place: fieldLocation(route, field) })),
)

describe('every field of every route', () => {
  it.each(written)('$name names $field when it is nonsense', ({ route, field, place }) => {
    const pathParameters = {
      office: 'bsd',
      date: '2026-12-14',
      time: '08:00',
      id: '0'.repeat(20),
      index: '0',
      person: '0'.repeat(20),
      year: '2029',
    }
    const nonsense = {
      query: { queryStringParameters: { [field]: '\u0000' } },
      header: { headers: { [String(route.headers?.[field]).toLowerCase()]: 'with spaces' } },
      body: { body: { [field]: { nonsense: true } } },
    }[place as 'query' | 'header' | 'body']
    const refusal = refusalOf(route, { pathParameters, ...nonsense })
    if (refusal === 'accepted') throw new Error(`${field} took nonsense`)
    expect(refusal.refused).toBe('validation-failed')
    const paths = refusal.errors?.map(({ path }) => path)
    expect(paths).toContain(route.headers?.[field] ?? field)
  })
})

describe('other fields', () => {
  const signUp = { username: 'Budi.S', email: 'Budi@Contoh.id', password: 'Paspor-2026', fullName: 'Budi' }
  it.each([
    [{ username: 'b' }, 'username', 'username'],
    [{ username: '1budi' }, 'username', 'username'],
    [{ email: 'budi@' }, 'email', 'email'],
    [{ email: 'budi@contoh.id\r\nBcc: x@y.z' }, 'email', 'control-character'],
    [{ password: 'short-1A' }, 'password', 'password'],
    [{ password: 'all-lower-case-1' }, 'password', 'password'],
    [{ phone: '12' }, 'phone', 'phone'],
    [{ phone: '000000000' }, 'phone', 'phone'],
  ])('sign-up with %j names %s', (change, path, code) => {
    expect(refusalOf(routes.signUp, { body: { ...signUp, ...change } })).toEqual({
      refused: 'validation-failed',
      errors: [{ path, code }],
    })
  })

  it('sign-up brings username and e-mail to lower case and the phone to E.164', () => {
    const parsed = parseInput(
      routes.signUp,
      eventOf({
        headers: {},
        body: { ...signUp, phone: '0812-3456 7890' },
      }),
    )
    expect(parsed).toMatchObject({ username: 'budi.s', email: 'budi@contoh.id', phone: '+6281234567890' })
  })

  it('what else stands in a query is ignored, in a body refused', () => {
    expect(refusalOf(routes.listOffices, { queryStringParameters: { utm_source: 'x' } })).toBe('accepted')
    expect(refusalOf(routes.logOut, { body: { x: 1 } })).toMatchObject({
      errors: [{ path: 'x', code: 'unknown-field' }],
    })
  })

  it('a hostile body is refused by its size, and answered with few errors', () => {
    expect(refusalOf(routes.signUp, { body: { x: 'x'.repeat(40_000) } })).toMatchObject({
      errors: [{ path: '', code: 'too-long' }],
    })
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${n}`, 1]))
    expect(refusalOf(routes.signUp, { body: many })).toHaveProperty('errors.length', 50)
  })

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json ;charset=utf-8',
    'Application/JSON',
  ])('the content type %s is JSON', (type) =>
    expect(refusalOf(routes.signUp, { headers: { 'content-type': type }, body: signUp })).toBe('accepted'),
  )

  it('a month that is none is named, an id that can be none is not found', () => {
    const query = { queryStringParameters: { month: '2026-13' }, pathParameters: { office: 'tangerang' } }
    expect(refusalOf(routes.showCalendar, query)).toMatchObject({ errors: [{ path: 'month', code: 'month' }] })
    expect(refusalOf(routes.showBooking, { pathParameters: { id: '../etc' } })).toEqual({ refused: 'not-found' })
  })
})
