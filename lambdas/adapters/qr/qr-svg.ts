import { encode } from 'uqr'

/** White modules on every side that a scanner needs (ISO/IEC 18004, 9.1). */
const quietZone = 4

/**
 * A QR code as SVG, error correction M, one unit per module, quiet zone included. All modules are one path: drawn one
 * by one, hairlines would show between neighbours on some printers.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => bar(x + quietZone, y + quietZone, length)))
  const side = size + 2 * quietZone
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#000000" d="${path.join('')}"/></svg>`
}

const bar = (x: number, y: number, length: number) => `M${x} ${y}h${length}v1h-${length}z`

/** Start and length of each run of dark modules in a row. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
