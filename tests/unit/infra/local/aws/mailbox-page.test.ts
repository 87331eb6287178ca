import { describe, expect, test } from 'vitest'
import type { LocalMail } from '../../../../../infra/local/aws/mailbox.ts'
import { mailboxPage } from '../../../../../infra/local/aws/mailbox-page.ts'

const mail = (id: string, more: Partial<LocalMail> = {}): LocalMail => ({
  id,
  at: '2026-11-22T03:00:00.000Z',
  to: 'budi@contoh.id',
  subject: `Surat ${id}`,
  text: 'isi',
  html: '<p>isi</p>',
  ...more,
})
const open = (path: string, mails: readonly LocalMail[], search = '') =>
  mailboxPage(path, new URLSearchParams(search), mails)

describe('the mailbox page', () => {
  test('shows the newest mail, or the one asked for', () => {
    const mails = [mail('b'), mail('a')]
    expect(open('/_local/mailbox', mails)?.body).toContain('src="/_local/mailbox/b"')
    expect(open('/_local/mailbox', mails, 'mail=a')?.body).toContain('src="/_local/mailbox/a"')
  })

  test('says what to do while it is empty', () => {
    expect(open('/_local/mailbox', [])?.body).toContain('Sign up')
  })

  test('shows markup in a subject or an address as text', () => {
    const page = open('/_local/mailbox', [mail('a', { subject: '<script>x</script>', to: '"><img src=x>' })])
    expect(page?.body).not.toMatch(/<script|<img/)
    expect(page?.body).toContain('&lt;script&gt;')
  })

  test('shows a mail by itself, under a policy that lets it run nothing', () => {
    const page = open('/_local/mailbox/a', [mail('a')])
    expect(page?.body).toContain('<p>isi</p>')
    expect(page?.headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox allow-popups/)
    expect(page?.headers['content-security-policy']).not.toContain('script')
    expect(open('/_local/mailbox/a', [mail('a', { html: '', text: '1 < 2' })])?.body).toContain('1 &lt; 2')
  })

  test('knows no other mail and no other page', () => {
    expect(open('/_local/mailbox/c', [mail('a')])).toBeUndefined()
    expect(open('/_local/secret', [mail('a')])).toBeUndefined()
  })
})
