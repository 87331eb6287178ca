import type { Content } from 'pdfmake/interfaces.js'
import type { Proof } from '../../domain/proof/proof.ts'
import { colours, heading, horizontalRule, page, textWidth } from './design.ts'
import type { ProofTexts } from './proof-texts.ts'

/** Height of the foot in points: drawn for two addresses and four accounts, a line more for each one beyond. */
export const contactHeight = ({ emails, social }: Pick<Proof['officeFacts'], 'emails' | 'social'>): number =>
  118 + 10 * Math.max(0, emails.length - 2, social.length - 4)

/** How to reach the office; stands at the foot of the page whatever is above. */
export const contact = (
  { name, phone, whatsapp, emails, website, social }: Proof['officeFacts'],
  texts: ProofTexts,
): Content => ({
  margin: [page.side, 14, page.side, 0],
  stack: [
    horizontalRule(textWidth, colours.gold, 1),
    { ...heading(`${texts.contact}: ${name}`, 0.8), margin: [0, 8, 0, 5] },
    {
      fontSize: 8.5,
      columnGap: 16,
      columns: [
        { width: '24%', stack: [fact(texts.phone, [phone]), fact(texts.whatsapp, [whatsapp])] },
        { width: '*', stack: [fact(texts.email, emails), fact(texts.website, [website])] },
        {
          width: '30%',
          stack: [
            fact(
              texts.social,
              social.map(({ network, account }) => `${network}: ${account}`),
            ),
          ],
        },
      ],
    },
  ],
})

const fact = (name: string, values: readonly string[]): Content => ({
  margin: [0, 0, 0, 3],
  stack: [{ text: name, color: colours.grey, fontSize: 7.5 }, ...values.map((value) => ({ text: value }))],
})
