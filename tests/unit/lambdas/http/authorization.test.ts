import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../../lambdas/contract/http/route.ts'
import { routes } from '../../../../lambdas/contract/routes.ts'
import { callerOf, isCallAllowed, requireGrant } from '../../../../lambdas/http/authorization.ts'
import type { Grant } from '../../../../lambdas/usecases/ports.ts'

const inOffice = '/api/admin/offices/{office}/slots/{date}/{time}' as const
const anywhere = '/api/desk/verifications' as const

describe('who may call', () => {
  it.each<[Audience, Grant[], string | undefined, boolean]>([
    ['public', [], 'tangerang', true],
    ['signed-in', [], 'tangerang', true],
    ['admin', [], 'tangerang', false],
    ['admin', [{ role: 'admin', office: 'tangerang' }], 'tangerang', true],
    ['admin', [{ role: 'admin', office: 'bsd' }], 'tangerang', false],
    ['admin', [{ role: 'officer', office: 'tangerang' }], 'tangerang', false],
    ['admin', [{ role: 'national' }], 'tangerang', true],
    ['officer', [{ role: 'officer', office: 'tangerang' }], 'tangerang', true],
    ['officer', [{ role: 'admin', office: 'tangerang' }], 'tangerang', false],
    ['officer', [{ role: 'national' }], 'tangerang', false],
    ['national', [{ role: 'admin', office: 'tangerang' }], 'tangerang', false],
    ['national', [{ role: 'national' }], undefined, true],
  ])('%s with %j at %s: %s', (audience, grants, office, allowed) => {
    expect(isCallAllowed({ audience, path: inOffice }, grants, office)).toBe(allowed)
  })

  it('needs any grant of the role where the path names no office', () => {
    expect(isCallAllowed({ audience: 'officer', path: anywhere }, [{ role: 'officer', office: 'bsd' }])).toBe(true)
    expect(isCallAllowed({ audience: 'officer', path: anywhere }, [])).toBe(false)
  })
})

describe('the door for staff', () => {
  const route = { ...routes.listStaff, path: inOffice }
  const check = async (rule: 'required' | 'optional', sessions?: number[], authTime: number | undefined = 100) => {
    const authorization = {
      mfaPolicy: rule,
      members: { find: async () => ({ grants: [{ role: 'admin', office: 'tangerang' } as const] }) },
      mfaRecords: { find: async () => (sessions ? { since: 0, sessions } : undefined) },
    }
    const by = { id: 's', username: 'admin', ...(authTime !== undefined && { authTime }) }
    return requireGrant(route, by, 'tangerang', authorization).then(
      () => 'open',
      (refused) => refused.message,
    )
  }

  it.each([
    ['optional', undefined, 'open'],
    ['required', undefined, 'second-step-needed'],
    ['required', [100], 'open'],
    ['required', [99, 101], 'second-step-needed'],
    ['optional', [99], 'second-step-needed'],
  ] as const)('%s, sessions with a code %j: %s', async (rule, sessions, expected) => {
    expect(await check(rule, sessions && [...sessions])).toBe(expected)
  })

  it('tells who has no right no more than that', async () => {
    const authorization = {
      mfaPolicy: 'required',
      members: { find: async () => ({ grants: [] }) },
      mfaRecords: { find: fail },
    } as const
    await expect(requireGrant(route, { id: 's', username: 'budi' }, 'tangerang', authorization)).rejects.toThrow(
      'forbidden',
    )
  })
})

const fail = () => Promise.reject(new Error('not to be asked'))

describe('the account behind a token', () => {
  const event = (claims?: object) => ({ requestContext: { authorizer: claims && { jwt: { claims } } } }) as never

  it('is the subject of an access token', () => {
    expect(callerOf(event({ sub: 's', username: 'budi', token_use: 'access' }))).toEqual({ id: 's', username: 'budi' })
  })

  it('is known by when its session began, which the gateway hands on as text', () => {
    const claims = { sub: 's', username: 'budi', token_use: 'access', auth_time: '1796083200' }
    expect(callerOf(event(claims))).toEqual({ id: 's', username: 'budi', authTime: 1_796_083_200 })
  })

  it.each([undefined, {}, { sub: 's', username: 'budi', token_use: 'id' }, { sub: 's', token_use: 'access' }])(
    'is nobody with the claims %j',
    (claims) => expect(() => callerOf(event(claims))).toThrow('not-signed-in'),
  )
})
