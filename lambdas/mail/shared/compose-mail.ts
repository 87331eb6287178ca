import type { Locale } from '../../contract/locale.ts'
import type { Mail } from '../../usecases/ports.ts'
import { blockMarkup, blockText, type MailBlock } from './blocks.ts'
import { mailFrame } from './frame.ts'

/** What every letter begins and ends with. */
interface MailFrameParts {
  readonly locale: Locale
  readonly subject: string
  readonly greeting: string
  readonly notYou: string
  readonly office: string
}

/** A letter of blocks, in the frame of the account mails, and the same words as text. */
export function composeMail({
  blocks,
  ...parts
}: MailFrameParts & { readonly blocks: readonly MailBlock[] }): Omit<Mail, 'to'> {
  const { subject, greeting, notYou, office } = parts
  const all: readonly MailBlock[] = [{ kind: 'text', text: `${greeting},` }, ...blocks]
  const text = [...all.map(blockText), notYou, office].filter((part) => part !== '').join('\n\n')
  return { subject, html: mailFrame({ ...parts, body: all.map(blockMarkup).join('\n') }), text: `${text}\n` }
}

/** A letter of the usual build, without a code. */
interface StandardMail extends MailFrameParts {
  readonly lead: string
  /** Set out one below the other. */
  readonly items: readonly string[]
  readonly advice: string
  readonly button: string
  /** Where the button leads. */
  readonly link: string
  readonly otherwise: string
  /** Said last. */
  readonly postscript?: string
}

export const composeStandardMail = ({
  lead,
  items,
  advice,
  button,
  link,
  otherwise,
  postscript,
  ...frame
}: StandardMail): Omit<Mail, 'to'> =>
  composeMail({
    ...frame,
    blocks: [
      { kind: 'text', text: lead },
      ...(items.length > 0 ? [{ kind: 'items', items, strong: true } as const] : []),
      { kind: 'text', text: advice },
      { kind: 'button', text: button, href: link },
      { kind: 'address', text: otherwise, href: link },
      ...(postscript ? [{ kind: 'text', text: postscript } as const] : []),
    ],
  })
