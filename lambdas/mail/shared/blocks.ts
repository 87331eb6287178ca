import { escapeHtml, mailAddress, mailButton, quietMailButton } from './frame.ts'

/** One row of a table of facts. */
export interface MailFact {
  readonly name: string
  readonly value: string
  /** What is to be read out or typed: larger. */
  readonly large?: boolean
  /** Stands below the value. */
  readonly link?: { readonly text: string; readonly href: string }
}

/** What a letter is made of, from top to bottom. All texts are plain. */
export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly MailFact[] }
  | { readonly kind: 'items'; readonly items: readonly string[]; readonly strong?: boolean }
  /** @property contentId of the attachment that is the picture */
  | { readonly kind: 'picture'; readonly contentId: string; readonly alt: string; readonly below: string }
  | { readonly kind: 'button'; readonly text: string; readonly href: string; readonly quiet?: boolean }
  /** The same page as an address, for programs that show no button; the text part has it with the button. */
  | { readonly kind: 'address'; readonly text: string; readonly href: string }

type BlockKind = MailBlock['kind']
type BlockOf<K extends BlockKind> = Extract<MailBlock, { kind: K }>

const row = ({ name, value, link, large }: MailFact): string => {
  const cell =
    'border-bottom:1px solid #d5dbe7;padding:10px 0;text-align:left;vertical-align:top;font-size:16px;line-height:1.5'
  const way = link
    ? `<br><a href="${escapeHtml(link.href)}" class="link" style="color:#0f4c9c">${escapeHtml(link.text)}</a>`
    : ''
  return `<tr><th scope="row" class="quiet line" style="${cell};width:34%;padding-right:12px;color:#4a5a75;font-weight:normal">${escapeHtml(name)}</th><td class="text line" style="${cell};color:#14213d"><strong${large ? ' style="font-size:22px;letter-spacing:1px"' : ''}>${escapeHtml(value)}</strong>${way}</td></tr>`
}

const markupOf: { readonly [K in BlockKind]: (block: BlockOf<K>) => string } = {
  text: ({ text }) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`,
  heading: ({ text }) => `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3">${escapeHtml(text)}</h2>`,
  facts: ({ facts }) =>
    `<table width="100%" cellpadding="0" cellspacing="0" class="line" style="margin:0 0 24px;border-top:1px solid #d5dbe7;border-collapse:collapse">${facts.map(row).join('')}</table>`,
  items: ({ items, strong }) => {
    const listed = items.map((item) => (strong ? `<strong>${escapeHtml(item)}</strong>` : escapeHtml(item)))
    return `<ul style="margin:0 0 16px;padding:0 0 0 20px${strong ? ';font-size:18px' : ''}">${listed.map((item) => `<li style="margin:0 0 4px">${item}</li>`).join('')}</ul>`
  },
  // White around it also in dark mode, or no scanner finds it.
  picture: ({ contentId, alt, below }) =>
    `<p style="margin:0 0 24px;text-align:center"><img src="cid:${escapeHtml(contentId)}" alt="${escapeHtml(alt)}" width="264" height="264" style="display:inline-block;width:264px;height:264px;background:#ffffff;border:1px solid #c9a227"><br><span class="quiet" style="color:#4a5a75;font-size:14px">${escapeHtml(below)}</span></p>`,
  button: ({ text, href, quiet }) => (quiet ? quietMailButton : mailButton)(text, href),
  address: ({ text, href }) => mailAddress(text, href),
}

const textOf: { readonly [K in BlockKind]: (block: BlockOf<K>) => string } = {
  text: ({ text }) => text,
  heading: ({ text }) => text,
  facts: ({ facts }) =>
    facts.map(({ name, value, link }) => `${name}: ${value}${link ? `\n  ${link.text}: ${link.href}` : ''}`).join('\n'),
  items: ({ items }) => items.map((item) => `- ${item}`).join('\n'),
  picture: () => '',
  button: ({ text, href }) => `${text}:\n${href}`,
  address: () => '',
}

/** The markup of a block, every text escaped. */
export const blockMarkup = (block: MailBlock): string => (markupOf[block.kind] as (block: MailBlock) => string)(block)

/** The same as plain text; empty for what only the markup has. */
export const blockText = (block: MailBlock): string => (textOf[block.kind] as (block: MailBlock) => string)(block)
