import type { Content, ContentText } from 'pdfmake/interfaces.js'

/** Dark enough to stay readable printed in black and white: every text is at least 5:1 on white. */
export const colours = {
  navy: '#12284c',
  gold: '#b8892b',
  darkGold: '#7d5a12',
  ink: '#1c2430',
  grey: '#4b5563',
  line: '#c9ced6',
}

/** A4 in points (1/72 inch); pdfmake's unit everywhere. */
export const page = { width: 595.28, height: 841.89, side: 48, top: 42 } as const
export const textWidth = page.width - 2 * page.side

/** Points of a length in millimetres. */
export const mm = (length: number): number => (length * 72) / 25.4

/**
 * How tightly what stands below the summary is set: 1 is the drawn design, less makes type and gaps smaller. Names may have 100
 * characters, so how much room a party needs is known only after laying it out.
 */
export type Density = number
export const densities: readonly Density[] = [1, 0.95, 0.9, 0.85, 0.8, 0.75]

/** The small heading above a value. */
export const smallHeading = (text: string, above = 0): ContentText => ({
  text: text.toUpperCase(),
  fontSize: 8,
  bold: true,
  characterSpacing: 0.9,
  color: colours.darkGold,
  margin: [0, above, 0, 2],
})

export const heading = (text: string, density: Density): ContentText => ({
  text,
  fontSize: 13 * density,
  bold: true,
  color: colours.navy,
  margin: [0, 0, 0, 8 * density],
})

export const horizontalRule = (width: number, colour: string, thickness: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: colour }],
})

/** Text in which `**…**` marks bold parts. Only for texts of the house, never for what people typed. */
export const textWithBold = (text: string): ContentText => ({
  text: text.split('**').map((part, index) => ({ text: part, bold: index % 2 === 1 })),
})
