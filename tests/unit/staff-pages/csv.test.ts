import { expect, it } from 'vitest'
import { csvFile, csvRows } from '../../../web/staff/csv.ts'

it('a file opens in every spreadsheet, and nothing in it runs as a formula', async () => {
  const file = await csvFile(
    ['nama', 'jumlah'],
    [
      ['=HYPERLINK("x")', 2],
      ['@admin', 3],
      ['a;b, "c"', 4],
      ['\t=1', 5],
    ],
  )
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toEqual(['nama,jumlah', `"'=HYPERLINK(""x"")",2`, `"'@admin",3`, '"a;b, ""c""",4', `"'\t=1",5`])
})

it('comes back as it went', async () => {
  const file = await csvFile(['a'], [['=1'], ['dua\nbaris'], ["'biasa"]])
  expect(await csvRows(await file.text())).toMatchObject([
    { line: 1, cells: ['a'] },
    { line: 2, cells: ['=1'] },
    { line: 3, cells: ['dua\nbaris'] },
    { line: 5, cells: ["'biasa"] },
    { line: 6, cells: [''] },
  ])
})
