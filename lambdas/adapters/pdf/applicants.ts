import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Proof } from '../../domain/proof/proof.ts'
import { colours, type Density, heading, textWidth } from './design.ts'
import type { ProofTexts } from './proof-texts.ts'

const gutter = 7
const fixed = { number: 14, nik: 92, kind: 96 }
const name = textWidth - fixed.number - fixed.nik - fixed.kind - 7 * gutter
// All given in points: a column of free width would grow out of the page with a name that has no space to break at.
const widths = [fixed.number, name, fixed.nik, fixed.kind]

/** The list of applicants; a long name takes as many lines as it needs. */
export const applicantTable = (applicants: Proof['applicants'], texts: ProofTexts, density: Density): Content[] => [
  heading(texts.applicants(applicants.length), density),
  {
    margin: [0, 0, 0, 22 * density],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        [
          head('', density),
          head(texts.columns.name, density),
          head(texts.columns.nik, density),
          head(texts.columns.kind, density),
        ],
        ...applicants.map(({ fullName, nikMasked, kind }, index): TableCell[] => [
          { text: `${index + 1}`, color: colours.grey },
          { text: fullName, bold: true },
          { text: nikMasked, noWrap: true },
          { text: texts.kinds[kind], noWrap: true },
        ]),
      ],
    },
    fontSize: 11 * density,
    layout: {
      hLineWidth: (line) => (line <= 1 ? 1 : 0.5),
      hLineColor: (line) => (line <= 1 ? colours.navy : colours.line),
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : gutter),
      paddingRight: () => gutter,
      paddingTop: () => 5 * density,
      paddingBottom: () => 5 * density,
    },
  },
]

const head = (text: string, density: Density): TableCell => ({
  text,
  fontSize: 8.5 * density,
  bold: true,
  color: colours.navy,
  noWrap: true,
})
