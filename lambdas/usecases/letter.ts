import type { Locale } from '../contract/locale.ts'
import { escapeHtml, mailAddress, mailButton, mailFrame } from './mail-frame.ts'
import type { Mail } from './ports.ts'

/** A mail without a code, as plain text. */
interface Letter {
  readonly locale: Locale
  readonly subject: string
  readonly greeting: string
  readonly lead: string
  /** Set out one below the other. */
  readonly items: readonly string[]
  readonly advice: string
  readonly button: string
  /** Where the button leads. */
  readonly link: string
  readonly otherwise: string
  readonly notYou: string
  readonly office: string
}

/** The letter in the frame of the account mails, and the same words as text. */
export function letter(parts: Letter): Omit<Mail, 'to'> {
  const { subject, greeting, lead, items, advice, button, link, otherwise, notYou, office } = parts
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  const listed = items.map((item) => `<li style="margin:0 0 4px"><strong>${escapeHtml(item)}</strong></li>`).join('')
  const body = [
    paragraph(`${greeting},`),
    paragraph(lead),
    ...(listed ? [`<ul style="margin:0 0 16px;padding:0 0 0 20px;font-size:18px">${listed}</ul>`] : []),
    paragraph(advice),
    mailButton(button, link),
    mailAddress(otherwise, link),
  ].join('\n')
  const list = items.map((item) => `- ${item}`).join('\n')
  const text = [`${greeting},`, lead, list, advice, `${button}:\n${link}`, notYou, office].filter(Boolean).join('\n\n')
  return { subject, html: mailFrame({ ...parts, body }), text: `${text}\n` }
}
