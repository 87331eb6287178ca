import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrSvg } from '../../../../../lambdas/adapters/qr/qr-svg.ts'
import { exampleProofToken } from '../../../../support/fixtures/proofs.ts'

/** Paints the bars of the drawing onto a grid. */
function painted(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const grid = Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  for (const [, x, y, length, back] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length)
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  return grid
}

test('the drawing is the code, with four white modules around', () => {
  const { data, size, version } = encode(exampleProofToken, { ecc: 'M', border: 0 })
  const grid = painted(qrSvg(exampleProofToken))
  expect(grid).toHaveLength(size + 8)
  expect(grid.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data)
  expect(grid.flat().filter(Boolean)).toHaveLength(data.flat().filter(Boolean).length)
  // 69 modules on 47 mm: finer ones would not survive a cheap printer.
  expect(version).toBeLessThanOrEqual(13)
})
