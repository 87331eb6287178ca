import { describe, expect, test } from 'vitest'
import { changeEmail } from '../../../../../lambdas/usecases/account/change-email.ts'
import { confirmEmail } from '../../../../../lambdas/usecases/account/confirm-email.ts'
import { resendEmailCode } from '../../../../../lambdas/usecases/account/resend-email-code.ts'
import type { AccountService, Mail, Profile, UnreachableReason } from '../../../../../lambdas/usecases/ports.ts'

const by = { id: 'sub', username: 'budi' }
const call = { locale: 'id', by } as const
const profile = { username: 'budi', fullName: 'Budi', email: 'lama@contoh.id', locale: 'id' } as const
const proof = { access: 'a2', refresh: 'r2', account: 'sub', authTime: 1, profile }

interface Scenario {
  logIn?: Awaited<ReturnType<AccountService['logIn']>>
  sent?: Awaited<ReturnType<AccountService['changeEmail']>>
  confirmed?: Awaited<ReturnType<AccountService['confirmEmail']>>
  known?: Profile & { phone?: string }
  signedIn?: boolean
  pending?: string
  unreachable?: UnreachableReason
  mayAsk?: boolean
  mailFails?: boolean
  tableFails?: boolean
}

/** Everything the three use cases touch, and what they did, in order. */
function createScenario({ logIn = proof, sent = 'sent', confirmed = 'confirmed', ...more }: Scenario = {}) {
  const done: unknown[] = []
  const { known = profile, signedIn = true, pending, unreachable, mayAsk = true, mailFails, tableFails } = more
  const table = async (what: unknown) => {
    if (tableFails) throw new Error('the table is away')
    done.push(what)
  }
  const deps = {
    accounts: {
      profile: async () => (signedIn ? known : undefined),
      logIn: async () => logIn,
      revoke: async (token: string) => void done.push(['revoke', token]),
      changeEmail: async (token: string, email: string) => {
        done.push(['ask', token, email])
        return sent
      },
      proveEmail: async (token: string) => {
        done.push(['prove', token])
        return sent
      },
      confirmEmail: async () => confirmed,
    },
    addresses: {
      unreachable: async (email: string) => (email === known.email ? unreachable : undefined),
      clear: (email: string) => table(['clear', email]),
    },
    emailChanges: {
      pending: async () => pending,
      begin: (_: string, email: string) => table(['begin', email]),
      end: () => table('end'),
    },
    members: { saveProfile: (_: string, saved: Profile) => table(['profile', saved]) },
    limits: { take: async () => mayAsk },
    mails: {
      send: async (mail: Mail) => {
        if (mailFails) throw new Error('no mail today')
        done.push(['mail', mail.to])
      },
    },
    siteOrigin: 'https://antrian.example',
    report: (during: string) => void done.push(['report', during]),
  }
  return { deps, done }
}

describe('asking for a new address', () => {
  const ask = async (scenario?: Scenario, email = 'baru@contoh.id') => {
    const { deps, done } = createScenario(scenario)
    return { answer: await changeEmail(deps)({ email, password: 'any' }, call, 'a1'), done }
  }

  test('sends a code there, tells the old address, and leaves no session behind', async () => {
    expect(await ask()).toEqual({
      answer: { pendingEmail: 'baru@contoh.id', code: 'sent' },
      done: [
        ['revoke', 'r2'],
        ['ask', 'a1', 'baru@contoh.id'],
        ['begin', 'baru@contoh.id'],
        ['mail', 'lama@contoh.id'],
      ],
    })
  })

  test.each([
    ['wrong-credentials', 'wrong-credentials'],
    ['not-confirmed', 'wrong-credentials'],
    ['too-many-attempts', 'too-many-attempts'],
  ] as const)('with a password that fails (%s) sends nothing', async (logIn, refused) => {
    expect(await ask({ logIn })).toEqual({ answer: { refused }, done: [] })
  })

  test('by the old token of a name that is somebody else’s now sends nothing, and ends the session it began', async () => {
    expect(await ask({ logIn: { ...proof, account: 'other' } })).toEqual({
      answer: { refused: 'wrong-credentials' },
      done: [['revoke', 'r2']],
    })
  })

  test('for the address in force is an error of the field', async () => {
    const errors = [{ path: 'email', code: 'same-email' }]
    expect(await ask({}, 'lama@contoh.id')).toEqual({ answer: { refused: 'validation-failed', errors }, done: [] })
  })

  test('for the address in force, when mail did not reach it, sends a code there and warns nobody', async () => {
    expect(await ask({ unreachable: 'bounced' }, 'lama@contoh.id')).toEqual({
      answer: { pendingEmail: 'lama@contoh.id', code: 'sent' },
      done: [
        ['revoke', 'r2'],
        ['prove', 'a1'],
        ['begin', 'lama@contoh.id'],
      ],
    })
    const tooOften = await ask({ unreachable: 'bounced', mayAsk: false }, 'lama@contoh.id')
    expect(tooOften.answer).toEqual({ refused: 'too-many-attempts' })
  })

  test('for the address in force while the code of another one is out is refused: the two could be mixed up', async () => {
    const { answer } = await ask({ unreachable: 'bounced', pending: 'baru@contoh.id' }, 'lama@contoh.id')
    expect(answer).toMatchObject({ refused: 'validation-failed' })
    const again = await ask({ unreachable: 'bounced', pending: 'lama@contoh.id' }, 'lama@contoh.id')
    expect(again.answer).toMatchObject({ code: 'sent' })
  })

  test('too often sends nothing', async () => {
    expect(await ask({ mayAsk: false })).toEqual({ answer: { refused: 'too-many-attempts' }, done: [['revoke', 'r2']] })
  })

  test('is done although the old address cannot be told; the operators hear of it', async () => {
    const { answer, done } = await ask({ mailFails: true })
    expect(answer).toEqual({ pendingEmail: 'baru@contoh.id', code: 'sent' })
    expect(done.at(-1)).toEqual(['report', 'emailChangeNotice'])
  })

  test('without a session is refused', async () => {
    expect(await ask({ signedIn: false })).toEqual({ answer: { refused: 'not-signed-in' }, done: [] })
  })
})

describe('another code', () => {
  const again = async (scenario: Scenario) => {
    const { deps, done } = createScenario(scenario)
    return { answer: await resendEmailCode(deps)(call, 'a1'), done }
  }

  test('goes to the address that was asked for, and to no other', async () => {
    expect(await again({ pending: 'baru@contoh.id' })).toEqual({
      answer: { pendingEmail: 'baru@contoh.id', code: 'sent' },
      done: [
        ['ask', 'a1', 'baru@contoh.id'],
        ['begin', 'baru@contoh.id'],
      ],
    })
  })

  test('goes to the address in force, when that is to be proven again', async () => {
    const { done } = await again({ pending: 'lama@contoh.id' })
    expect(done).toEqual([
      ['prove', 'a1'],
      ['begin', 'lama@contoh.id'],
    ])
  })

  test('is not there without a change, nor without end', async () => {
    expect(await again({})).toEqual({ answer: { refused: 'not-found' }, done: [] })
    const tooMany = await again({ pending: 'baru@contoh.id', mayAsk: false })
    expect(tooMany).toEqual({ answer: { refused: 'too-many-attempts' }, done: [] })
  })
})

describe('the code', () => {
  const confirm = async (scenario?: Scenario) => {
    const { deps, done } = createScenario(scenario)
    return { answer: await confirmEmail(deps)({ code: '123456' }, call, 'a1'), done }
  }

  test('makes the new address the one, in the table too, and takes its mark off; the phone number stays out of it', async () => {
    const now = { ...profile, email: 'baru@contoh.id' }
    expect(await confirm({ known: { ...now, phone: '+6281234567890' } })).toEqual({
      answer: { confirmed: true },
      done: [['profile', now], ['clear', 'baru@contoh.id'], 'end'],
    })
  })

  test.each(['wrong-code', 'expired-code', 'too-many-attempts', 'not-signed-in'] as const)(
    'that fails (%s) changes nothing',
    async (confirmed) => {
      expect(await confirm({ confirmed })).toEqual({ answer: { refused: confirmed }, done: [] })
    },
  )

  test('is used up, so what fails afterwards is for the operators only', async () => {
    expect(await confirm({ tableFails: true })).toEqual({
      answer: { confirmed: true },
      done: [['report', 'profileAfterEmail']],
    })
  })
})
