import type { Content, ContentCanvas } from 'pdfmake/interfaces.js'
import type { Locale } from '../../contract/locale.ts'
import type { Proof } from '../../domain/proof/proof.ts'
import { dayInWords } from '../../domain/shared/words.ts'
import { colours, type Density, heading, textWithBold } from './design.ts'
import type { ProofTexts } from './proof-texts.ts'

/** What to bring, and beside it the rules of the leaflet. */
export const advice = (proof: Proof, locale: Locale, texts: ProofTexts, density: Density): Content => ({
  fontSize: 10.5 * density,
  lineHeight: 1.15,
  columnGap: 28,
  columns: [
    { width: '39%', stack: [heading(texts.bring, density), ...checklist(proof.papers, texts, density)] },
    {
      width: '*',
      stack: [
        heading(texts.rules, density),
        ...numbered(
          [
            [textWithBold(texts.showProof)],
            [textWithBold(texts.refusal), ...lettered(texts.refusalReasons, density)],
            [textWithBold(texts.nextBooking(withNoBreakSpaces(dayInWords(proof.nextBookingFrom, locale))))],
            [textWithBold(texts.cancellation(withNoBreakSpaces(dayInWords(proof.cancellableUntil, locale))))],
          ],
          density,
        ),
      ],
    },
  ],
})

/** Keeps day, month and year on one line. */
const withNoBreakSpaces = (day: string): string => day.replace(/(?<=\d) | (?=\d)/g, '\u00a0')

const box = (side: number): ContentCanvas => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: side, r: 1, lineWidth: 0.9, lineColor: colours.navy }],
  margin: [0, 1.5, 0, 0],
})

const checklist = (papers: Proof['papers'], texts: ProofTexts, density: Density): Content[] =>
  papers.map(({ paper, applicants }) => {
    const whose = applicants === 'all' ? [] : [{ text: texts.onlyFor(applicants), color: colours.grey }]
    return item(
      { ...box(8 * density), width: 17 * density },
      [textWithBold(texts.papers[paper]), ...whose],
      8 * density,
    )
  })

const numbered = (items: readonly Content[][], density: Density): Content[] =>
  items.map((content, index) =>
    item({ text: `${index + 1}`, bold: true, color: colours.darkGold, width: 15 * density }, content, 7 * density),
  )

const lettered = (texts: readonly string[], density: Density): Content[] =>
  texts.map((text, index) =>
    item({ text: `${'abc'.charAt(index)}.`, color: colours.grey, width: 13 * density }, [{ text }], 0, 2 * density),
  )

const item = (marker: Content & { width: number }, content: Content[], below: number, above = 0): Content => ({
  margin: [0, above, 0, below],
  // Set here, or the gap between the two halves would be inherited.
  columnGap: 0,
  columns: [marker, { width: '*', stack: content }],
})
