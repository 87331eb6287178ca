import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Locale } from '../../contract/locale.ts'
import type { Proof } from '../../domain/proof/proof.ts'
import type { PrintProof } from '../../usecases/proof/save-proof.ts'
import { advice } from './advice.ts'
import { applicantTable } from './applicants.ts'
import { contact, contactHeight } from './contact.ts'
import { colours, type Density, densities, page } from './design.ts'
import { renderPdf } from './engine.ts'
import { proofTexts } from './proof-texts.ts'
import { summary } from './summary.ts'

/**
 * The proof as PDF: one A4 page, whatever the names, in the language asked for.
 * @throws Error when an office's own texts are so long that no density fits one page
 */
export const printProof: PrintProof = async (proof, token, locale) => {
  for (const density of densities) {
    let pages = 0
    const definition = proofDocument(proof, token, locale, density, (count) => {
      pages = count
    })
    const bytes = await renderPdf(definition)
    if (pages === 1) return bytes
  }
  throw new Error('The proof does not fit one page: shorten the name, address or contacts of the office')
}

function proofDocument(
  proof: Proof,
  token: string,
  locale: Locale,
  density: Density,
  onPages: (count: number) => void,
): TDocumentDefinitions {
  const texts = proofTexts[locale]
  return {
    pageSize: 'A4',
    pageMargins: [page.side, page.top, page.side, contactHeight(proof.officeFacts)],
    language: locale,
    displayTitle: true,
    version: '1.5',
    info: {
      title: `${texts.title} ${proof.code}`,
      subject: texts.subject,
      author: texts.service,
      creator: texts.service,
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, color: colours.ink },
    background: () => ({
      canvas: [
        { type: 'rect', x: 0, y: 0, w: page.width, h: 14, color: colours.navy },
        { type: 'rect', x: 0, y: 14, w: page.width, h: 2.5, color: colours.gold },
      ],
    }),
    footer: (_current, count) => {
      onPages(count)
      return contact(proof.officeFacts, texts)
    },
    content: [
      ...summary(proof, token, locale, texts),
      ...applicantTable(proof.applicants, texts, density),
      advice(proof, locale, texts, density),
    ],
  }
}
