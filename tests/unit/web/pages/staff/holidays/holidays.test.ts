import { describe, expect, it } from 'vitest'
import { holidaysInput } from '../../../../../../lambdas/contract/administration/schemas.ts'
import { csvRows } from '../../../../../../web/lib/csv.ts'
import { staffFieldErrorText } from '../../../../../../web/lib/staff-fields.ts'
import {
  changesOf,
  daysOf,
  holidayDraftFrom,
  isTouched,
  rebased,
  withNewRow,
  withRow,
} from '../../../../../../web/pages/staff/holidays/holiday-draft.ts'
import {
  changesBetween,
  type Holiday,
  type HolidayListView,
  holidayErrors,
  withImported,
} from '../../../../../../web/pages/staff/holidays/holiday-list.ts'
import { isoDate, parseList } from '../../../../../../web/pages/staff/holidays/parse-list.ts'

const day = (date: string, name: string, kind: Holiday['kind'] = 'libur'): Holiday => ({ date, name, kind })
const newYear = day('2027-01-01', 'Tahun Baru')
const labour = day('2027-05-01', 'Hari Buruh')
const christmas = day('2027-12-25', 'Natal')
const eve = day('2027-12-24', 'Cuti bersama Natal', 'cuti')
const listOf = (days: Holiday[], more: Partial<HolidayListView> = {}): HolidayListView => ({
  year: 2027,
  source: 'SKB 3 Menteri',
  status: 'provisional',
  days,
  version: 1,
  booked: [],
  ...more,
})
const read = (text: string) => parseList(text, 2027, csvRows)

describe('What a list changes', () => {
  it('is added, removed, changed or the same, each day once', () => {
    const moved = { ...labour, date: '2027-05-03' }
    const renamed = { ...christmas, name: 'Kelahiran Yesus Kristus' }
    expect(
      changesBetween([newYear, labour, christmas, eve], [newYear, moved, renamed, day('2027-08-17', 'HUT RI')]),
    ).toEqual({
      added: [day('2027-08-17', 'HUT RI')],
      removed: [eve],
      changed: [
        { before: labour, after: moved },
        { before: christmas, after: renamed },
      ],
      same: 1,
    })
  })

  it('takes nobody’s day for another’s: two holidays of one date stay two', () => {
    const twice = [day('2027-05-06', 'Kenaikan Yesus Kristus'), day('2027-05-06', 'Waisak')]
    expect(changesBetween(twice, [...twice].reverse())).toMatchObject({ added: [], removed: [], changed: [], same: 2 })
  })

  it('can leave the days that an import does not have', () => {
    expect(withImported([newYear, labour], [christmas], false)).toEqual([christmas])
    expect(withImported([newYear, labour], [{ ...labour, name: 'Buruh' }, christmas], true)).toEqual([
      newYear,
      { ...labour, name: 'Buruh' },
      christmas,
    ])
  })
})

describe('What is wrong with a list', () => {
  const rows = [
    { date: '2027-02-29', name: 'Tidak ada', kind: 'libur' },
    { date: '2026-12-25', name: 'Natal', kind: 'libur' },
    { date: '2027-12-25', name: 'x'.repeat(121), kind: 'libur' },
    { date: '2027-12-26', name: ' ', kind: 'pesta' },
    newYear,
    { ...newYear, name: 'TAHUN BARU ' },
    { date: '', name: 'Tanpa tanggal', kind: 'cuti' },
  ]

  it('is named by row and field', () => {
    expect(holidayErrors(rows, 2027)).toEqual([
      { n: 0, field: 'date', code: 'date' },
      { n: 1, field: 'date', code: 'other-year' },
      { n: 2, field: 'name', code: 'too-long' },
      { n: 3, field: 'name', code: 'required' },
      { n: 3, field: 'kind', code: 'not-a-choice' },
      { n: 5, field: 'date', code: 'duplicate-holiday' },
      { n: 6, field: 'date', code: 'required' },
    ])
  })

  it.each([...rows, labour, eve])('is what the API would refuse: %j', (row) => {
    const sent = { year: '2027', source: 'SKB', status: 'official', days: [row], version: 0 }
    expect(holidayErrors([row], 2027).length === 0).toBe(holidaysInput.safeParse(sent).success)
  })
})

describe('A list that somebody brings', () => {
  it.each([
    ['comma', 'tanggal,nama,jenis\n2027-12-25,Natal,libur\n2027-12-24,Cuti bersama Natal,cuti'],
    [
      'semicolon and dates as spreadsheets write them',
      'Tanggal;Nama;Jenis\r\n25/12/2027;Natal;Libur nasional\r\n24-12-2027;Cuti bersama Natal;\r\n\r\n',
    ],
    [
      'cells out of a spreadsheet, without a head',
      '25/12/2027\tNatal\tlibur\n24/12/2027\tCuti bersama Natal\tcuti bersama',
    ],
    ['other order, English head', '\ufeffname,kind,date\nNatal,libur,2027-12-25\n"Cuti bersama Natal",cuti,2027-12-24'],
    [
      'dates as ministries print them',
      'Tanggal\tHari\tKeterangan\n25 Desember 2027\tSabtu\tNatal\nJumat, 24 Desember 2027\tJumat\tCuti bersama Natal',
    ],
    ['months in short, a comma in the date', 'Sabtu, 25 Des 2027;Natal\nJum’at, 24-Dec-2027;Cuti bersama Natal'],
    ['JSON of days', JSON.stringify([christmas, eve])],
  ])('is read: %s', async (_, text) => {
    expect(await read(text)).toEqual({ days: [christmas, eve], errors: [] })
  })

  it.each([
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des',
    'Jan Peb Mar Apr Mei Jun Jul Ags Sept Okt Nop Des',
    'January February March April May June July August September October November December',
  ])('has its months by name: %s', (names) => {
    const months = names.split(' ').map((name) => isoDate(`1 ${name} 2027`).slice(5, 7))
    expect(months.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it.each(['1 Bulan 2027', '31 Februari 2027', '1 Januari 27', 'Januari 2027'])('%s is no day', (text) =>
    expect(isoDate(text)).toBe(text),
  )

  it('is told what to write by an example of its own year', () => {
    expect(staffFieldErrorText('date', 'id', 2027)).toBe('Tulis tanggal yang benar, misalnya 2027-12-31.')
    expect(staffFieldErrorText('date', 'en', 2027)).toContain('2027-12-31')
  })

  it('brings source and standing along as JSON of the API', async () => {
    const { source, status, days } = listOf([christmas], { status: 'official' })
    expect(await read(JSON.stringify({ year: 2027, source, status, days }))).toEqual({
      days: [christmas],
      errors: [],
      source,
      status,
    })
  })

  it('names the line of what is wrong, also after a cell of two lines', async () => {
    const { days, errors: faults } = await read(
      'tanggal,nama,jenis\n2027-12-25,"Natal\n(Kelahiran)",libur\n31/02/2027,Salah,pesta\n',
    )
    expect(days).toHaveLength(1)
    expect(faults).toEqual([
      { line: 4, field: 'date', code: 'date', text: '31/02/2027' },
      { line: 4, field: 'kind', code: 'not-a-choice', text: 'pesta' },
    ])
    const { errors: entries } = await read(JSON.stringify([christmas, { date: '2027-01-01', name: 7 }, null]))
    expect(entries).toEqual([
      { line: 3, field: 'date', code: 'required', text: '' },
      { line: 3, field: 'name', code: 'required', text: '' },
    ])
  })

  it.each([
    [' \n', 'empty'],
    ['tanggal,nama,jenis', 'empty'],
    ['[{"date": "2027-01-01"', 'json'],
    ['{"days": 3}', 'json'],
  ])('that is none is told as such: %j', async (text, unreadable) => {
    expect(await read(text)).toMatchObject({ days: [], unreadable })
  })
})

describe('A draft', () => {
  const base = listOf([newYear, labour, christmas])

  it('keeps what is taken out until it is saved, so that it can be put back', () => {
    const [, second] = holidayDraftFrom(base).rows
    const without = withRow(holidayDraftFrom(base), second?.id ?? 0, { gone: true })
    expect(daysOf(without)).toEqual([newYear, christmas])
    expect(changesOf(without).removed).toEqual([labour])
    expect(isTouched(withRow(without, second?.id ?? 0, { gone: false }))).toBe(false)
  })

  it('gives a new row an id that no other has', () => {
    const ids = withNewRow(withNewRow(holidayDraftFrom(base))).rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(5)
  })

  it('counts a new row once it has a date, and asks before throwing it away from the first', () => {
    const added = withNewRow(holidayDraftFrom(base))
    expect(changesOf(added)).toMatchObject({ added: [], removed: [], changed: [], same: 3 })
    expect(isTouched(added)).toBe(true)
    const id = added.rows[3]?.id ?? 0
    expect(changesOf(withRow(added, id, { date: '2027-02-29' })).added).toEqual([])
    expect(changesOf(withRow(added, id, { date: '2027-02-28' })).added).toMatchObject([{ date: '2027-02-28' }])
  })

  it('goes together with what somebody else saved: theirs comes in, own words stand', () => {
    const own = holidayDraftFrom(base)
    const [first, second] = own.rows
    const written = withRow(withRow(own, first?.id ?? 0, { name: 'Tahun Baru Masehi' }), second?.id ?? 0, {
      gone: true,
    })
    const theirs = listOf([{ ...newYear, name: 'Tahun Baru 2027' }, labour, { ...christmas, kind: 'cuti' }, eve], {
      version: 2,
      status: 'official',
    })
    const next = rebased(written, theirs)
    expect(daysOf(next)).toEqual([{ ...newYear, name: 'Tahun Baru Masehi' }, eve, { ...christmas, kind: 'cuti' }])
    expect(next).toMatchObject({ base: { version: 2 }, status: 'official', source: 'SKB 3 Menteri' })
  })
})
