import type { Locale } from '../contract/locale.ts'
import { type Block, blockMarkup, blockWords } from './mail-blocks.ts'
import { mailFrame } from './mail-frame.ts'
import type { Mail } from './ports.ts'

/** What every letter begins and ends with. */
interface Around {
  readonly locale: Locale
  readonly subject: string
  readonly greeting: string
  readonly notYou: string
  readonly office: string
}

/** A letter of blocks, in the frame of the account mails, and the same words as text. */
export function letterOf({ blocks, ...parts }: Around & { readonly blocks: readonly Block[] }): Omit<Mail, 'to'> {
  const { subject, greeting, notYou, office } = parts
  const all: readonly Block[] = [{ is: 'text', text: `${greeting},` }, ...blocks]
  const text = [...all.map(blockWords), notYou, office].filter((part) => part !== '').join('\n\n')
  return { subject, html: mailFrame({ ...parts, body: all.map(blockMarkup).join('\n') }), text: `${text}\n` }
}

/** A letter of the usual build, without a code. */
interface Letter extends Around {
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

export const letter = ({
  lead,
  items,
  advice,
  button,
  link,
  otherwise,
  postscript,
  ...around
}: Letter): Omit<Mail, 'to'> =>
  letterOf({
    ...around,
    blocks: [
      { is: 'text', text: lead },
      ...(items.length > 0 ? [{ is: 'items', items, strong: true } as const] : []),
      { is: 'text', text: advice },
      { is: 'button', text: button, href: link },
      { is: 'address', text: otherwise, href: link },
      ...(postscript ? [{ is: 'text', text: postscript } as const] : []),
    ],
  })
