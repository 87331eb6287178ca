import { describe, expect, it } from 'vitest'
import { citizenRoutes } from '../../../../web/build/route-tables.ts'
import { buildRequest } from '../../../../web/lib/request.ts'

describe('A call of the pages puts every field where the contract wants it', () => {
  it('into the path, escaped', () => {
    expect(buildRequest(citizenRoutes.showBooking, { id: 'a/$&b' }, 'id')).toEqual({
      method: 'GET',
      url: '/api/bookings/a%2F%24%26b',
      headers: { 'accept-language': 'id' },
    })
  })

  it('into the query of a GET', () => {
    expect(buildRequest(citizenRoutes.showCalendar, { office: 'bsd', month: '2026-12' }, 'en').url).toBe(
      '/api/offices/bsd/calendar?month=2026-12',
    )
  })

  it('into header and JSON body', () => {
    const { headers, body } = buildRequest(citizenRoutes.bookSlot, { idempotencyKey: 'key-12345', office: 'bsd' }, 'en')
    expect(headers).toEqual({
      'accept-language': 'en',
      'content-type': 'application/json',
      'idempotency-key': 'key-12345',
    })
    expect(JSON.parse(String(body))).toEqual({ office: 'bsd' })
  })

  it('sends no body where there is nothing to say', () => {
    expect(buildRequest(citizenRoutes.logOut, {}, 'id')).toEqual({
      method: 'DELETE',
      url: '/api/session',
      headers: { 'accept-language': 'id' },
    })
  })
})
