import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../lambdas/contract/route.ts'
import { accountOf, mayCall } from '../../../lambdas/http/identity.ts'
import type { Grant } from '../../../lambdas/usecases/ports.ts'

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
    expect(mayCall({ audience, path: inOffice }, grants, office)).toBe(allowed)
  })

  it('needs any grant of the role where the path names no office', () => {
    expect(mayCall({ audience: 'officer', path: anywhere }, [{ role: 'officer', office: 'bsd' }])).toBe(true)
    expect(mayCall({ audience: 'officer', path: anywhere }, [])).toBe(false)
  })
})

describe('the account behind a token', () => {
  const event = (claims?: object) => ({ requestContext: { authorizer: claims && { jwt: { claims } } } }) as never

  it('is the subject of an access token', () => {
    expect(accountOf(event({ sub: 's', username: 'budi', token_use: 'access' }))).toEqual({ id: 's', username: 'budi' })
  })

  it.each([undefined, {}, { sub: 's', username: 'budi', token_use: 'id' }, { sub: 's', token_use: 'access' }])(
    'is nobody with the claims %j',
    (claims) => expect(() => accountOf(event(claims))).toThrow('not-signed-in'),
  )
})
