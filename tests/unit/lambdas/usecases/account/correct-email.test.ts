import { expect, test } from 'vitest'
import { correctEmail } from '../../../../../lambdas/usecases/account/correct-email.ts'
import type { AccountService } from '../../../../../lambdas/usecases/ports.ts'

/** What was written and mailed, in order, and how it ended. */
async function correct({
  knows = true,
  waits = true,
  waitsStill = waits,
  mayTry = true,
  resend = async () => 'sent',
}: {
  knows?: boolean
  waits?: boolean
  waitsStill?: boolean
  mayTry?: boolean
  resend?: AccountService['resend']
} = {}) {
  const done: unknown[] = []
  const use = correctEmail({
    accounts: {
      unconfirmedEmail: async () => ((done.length > 0 ? waitsStill : waits) ? 'salah@contoh.id' : undefined),
      correctEmail: async (_, ...written) => void done.push(['write', ...written]),
      resend: (username, locale) => {
        done.push('mail')
        return resend(username, locale)
      },
    },
    newcomers: { checkPassword: async () => knows },
    limits: { take: async () => mayTry },
  })
  const input = { username: 'budi', password: 'any', email: 'benar@contoh.id' }
  const answer = await use(input, { locale: 'id' }).catch((fault: Error) => fault.message)
  return { answer, done }
}

test('the new address is written, then a new code goes there', async () => {
  expect(await correct()).toEqual({
    answer: { username: 'budi', confirmation: 'sent' },
    done: [['write', 'benar@contoh.id'], 'mail'],
  })
})

test('a wrong password, and an account that waits for nothing, are one and the same refusal', async () => {
  const refused = { answer: { refused: 'wrong-credentials' }, done: [] }
  expect(await correct({ knows: false })).toEqual(refused)
  expect(await correct({ waits: false })).toEqual(refused)
})

test('guessing ends', async () => {
  expect(await correct({ mayTry: false })).toEqual({ answer: { refused: 'too-many-attempts' }, done: [] })
})

const putBack = [['write', 'benar@contoh.id'], 'mail', ['write', 'salah@contoh.id']]

test('while no new code can be sent the old one is alive: it must not confirm an address it never went to', async () => {
  expect(await correct({ resend: async () => 'too-many-attempts' })).toEqual({
    answer: { refused: 'too-many-attempts' },
    done: putBack,
  })
  const away = () => Promise.reject(new Error('no answer'))
  expect(await correct({ resend: away })).toEqual({ answer: 'no answer', done: putBack })
})

test('who confirms with the first code while the address is changed has proven the first address, and keeps it', async () => {
  expect(await correct({ waitsStill: false })).toEqual({
    answer: { refused: 'wrong-credentials' },
    done: [['write', 'benar@contoh.id'], 'mail', ['write', 'salah@contoh.id', 'proven']],
  })
})
