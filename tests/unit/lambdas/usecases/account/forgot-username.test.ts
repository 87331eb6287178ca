import { expect, test } from 'vitest'
import { forgotUsername } from '../../../../../lambdas/usecases/account/forgot-username.ts'
import type { Mail } from '../../../../../lambdas/usecases/ports.ts'

/** What was mailed and reported, and what the caller got. */
async function ask({ usernames = ['budi'], first = true, mailFails = false } = {}) {
  const mailed: Mail[] = []
  const reported: string[] = []
  const occasions: string[] = []
  const pauses: number[] = []
  const use = forgotUsername({
    accounts: { usernamesOf: async () => usernames },
    limits: {
      take: async (what) => {
        occasions.push(what)
        return first
      },
    },
    vault: { fingerprint: async (text) => `print-of-${text.length}` },
    mails: {
      send: async (mail) => {
        if (mailFails) throw new Error('no mail today')
        mailed.push(mail)
      },
    },
    siteOrigin: 'https://antrian.example',
    report: (during) => void reported.push(during),
    pause: async (ms) => void pauses.push(ms),
  })
  const answer = await use({ email: 'keluarga@contoh.id' }, { locale: 'en' })
  return { answer, mailed, reported, occasions, pauses }
}

test('every username of the address goes to the address, in the language of the page', async () => {
  const { answer, mailed } = await ask({ usernames: ['budi', 'wati'] })
  expect(answer).toEqual({ usernames: 'sent' })
  expect(mailed).toHaveLength(1)
  const [{ to, subject, text, html } = { to: '', subject: '', text: '', html: '' }] = mailed
  expect([to, subject]).toEqual(['keluarga@contoh.id', 'Your Antrian Paspor username'])
  for (const part of [text, html]) {
    expect(part).toContain('budi')
    expect(part).toContain('wati')
    expect(part).toContain('https://antrian.example/en/masuk/')
  }
})

test('the answer, and its least time, are the same for an address without accounts, asked for too often, or out of reach', async () => {
  const usual = await ask()
  for (const other of [await ask({ usernames: [] }), await ask({ first: false }), await ask({ mailFails: true })]) {
    expect(other.answer).toEqual(usual.answer)
    expect(other.pauses).toEqual(usual.pauses)
    expect(other.mailed).toEqual([])
  }
  expect(usual.pauses[0]).toBeGreaterThanOrEqual(1000)
})

test('a mail that fails is told to the operators', async () => {
  expect((await ask({ mailFails: true })).reported).toEqual(['usernameMail'])
})

test('what is counted is no address', async () => {
  expect((await ask()).occasions).toEqual(['username-mail#print-of-18'])
})
