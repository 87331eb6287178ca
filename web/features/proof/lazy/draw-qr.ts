import { encode } from 'uqr'

/** White modules on every side that a scanner needs (ISO/IEC 18004, 9.1). */
const quietZone = 4

/**
 * A QR code with the error correction that the PDF has (M), one unit per module, its quiet zone included. The runs of
 * dark modules are one path: drawn one by one, hairlines would show between neighbours.
 */
export function drawQr(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const bars = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: { length } }) => `M${index + quietZone} ${y + quietZone}h${length}v1h-${length}z`),
  )
  return { side: size + 2 * quietZone, path: bars.join('') }
}
