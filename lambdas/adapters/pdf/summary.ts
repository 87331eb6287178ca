import type { Content } from 'pdfmake/interfaces.js'
import type { Locale } from '../../contract/locale.ts'
import type { Proof } from '../../domain/proof/proof.ts'
import { dayInWords, timeInWords } from '../../domain/shared/words.ts'
import { qrSvg } from '../qr/qr-svg.ts'
import { colours, horizontalRule, mm, smallHeading, textWidth } from './design.ts'
import type { ProofTexts } from './proof-texts.ts'

/** Side of the QR code with its quiet zone. The modules alone take some 47 mm, for a worn print and a cheap camera. */
const qrSide = mm(52)

/** Title, then what the door needs at a glance: code, day, time, office, and the QR code beside them. */
export const summary = (proof: Proof, token: string, locale: Locale, texts: ProofTexts): Content[] => [
  smallHeading(texts.service),
  { text: texts.title, fontSize: 21, bold: true, color: colours.navy, margin: [0, 0, 0, 7] },
  horizontalRule(textWidth, colours.gold, 1.5),
  {
    margin: [0, 16, 0, 22],
    columnGap: 20,
    columns: [
      {
        width: '*',
        stack: [
          smallHeading(texts.code),
          {
            text: proof.code,
            fontSize: 38,
            bold: true,
            color: colours.navy,
            characterSpacing: 1,
            lineHeight: 1,
          },
          smallHeading(texts.arrival, 8),
          large(dayInWords(proof.date, locale)),
          large(timeInWords(proof.time, proof.officeFacts.timeZone, locale)),
          smallHeading(texts.place, 10),
          { text: proof.officeFacts.name, fontSize: 12, bold: true },
          { text: proof.officeFacts.address, fontSize: 10.5, color: colours.grey },
          {
            text: texts.map,
            link: proof.officeFacts.map,
            fontSize: 10.5,
            color: colours.navy,
            decoration: 'underline',
            margin: [0, 3, 0, 0],
          },
        ],
      },
      {
        width: qrSide,
        stack: [
          { svg: qrSvg(token), width: qrSide, height: qrSide },
          { text: texts.scan, fontSize: 8, color: colours.grey, alignment: 'center' },
        ],
      },
    ],
  },
]

const large = (text: string): Content => ({
  text,
  fontSize: 15,
  bold: true,
  color: colours.ink,
})
