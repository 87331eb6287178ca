import { expect, it } from 'vitest'
import { csvFile, csvRows } from '../../../../web/lib/csv.ts'

it('a file opens in every spreadsheet, and nothing in it runs as a formula', async () => {
  const file = await csvFile(
    ['nama', 'jumlah'],
    [
      ['=HYPERLINK("x")', 2],
      ['@admin', 3],
      ['a;b, "c"', 4],
      ['\t=1', 5],
    ],
    'en',
  )
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toEqual(['nama,jumlah', `"'=HYPERLINK(""x"")",2`, `"'@admin",3`, '"a;b, ""c""",4', `"'\t=1",5`])
})

it('comes back as it went', async () => {
  const file = await csvFile(['a'], [['=1'], ['dua\nbaris'], ["'biasa"]], 'id')
  expect(await csvRows(await file.text())).toMatchObject([
    { line: 1, cells: ['a'] },
    { line: 2, cells: ['=1'] },
    { line: 3, cells: ['dua\nbaris'] },
    { line: 5, cells: ["'biasa"] },
    { line: 6, cells: [''] },
  ])
})

it('is parted as the spreadsheets of the language’s region expect it, and read either way', async () => {
  const rows = [
    ['Senin', 'Hari Raya, hari pertama'],
    ['Selasa', 'Libur; pengganti'],
  ]
  const files = await Promise.all([csvFile(['x', 'y'], rows, 'id'), csvFile(['x', 'y'], rows, 'en')])
  const texts = await Promise.all(files.map((file) => file.text()))
  expect(texts.map((text) => text.trim().split('\r\n')[0])).toEqual(['x;y', 'x,y'])
  for (const text of texts) expect((await csvRows(text)).slice(1, 3).map(({ cells }) => cells)).toEqual(rows)
})
