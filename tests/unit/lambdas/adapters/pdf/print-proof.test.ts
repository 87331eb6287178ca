import { expect, test } from 'vitest'
import { page } from '../../../../../lambdas/adapters/pdf/design.ts'
import { printProof } from '../../../../../lambdas/adapters/pdf/print-proof.ts'
import { exampleProofToken, proofBookingCode, proofFor } from '../../../../support/fixtures/proofs.ts'
import { readPdf } from '../../../../support/fixtures/read-pdf.ts'

const names = {
  short: undefined,
  'of 100 letters':
    'Raden Mas Haryo Kusumawardhani Suryodiningrat Prabowo Wicaksono Adipati Notonegoro Hadiningrat Putra',
  'of 100 wide letters without a space': 'W'.repeat(100),
}

for (const [kind, name] of Object.entries(names))
  test.each([1, 2, 3, 4, 5])(`one page for %i people with names ${kind}`, async (people) => {
    const pdf = readPdf(await printProof(proofFor(people, name), exampleProofToken, 'id'))
    expect(pdf.pages).toBe(1)
    expect(pdf.text.match(/•{12}\d{4}/g)).toHaveLength(people)
    for (const { x, y } of pdf.runs) {
      expect(x).toBeGreaterThanOrEqual(page.side)
      expect(x).toBeLessThan(page.width - page.side)
      expect(y).toBeGreaterThan(20)
    }
  })

test('says in Indonesian what the door, the applicant and the leaflet need', async () => {
  const pdf = readPdf(await printProof(proofFor(5), exampleProofToken, 'id'))
  for (const words of [
    'Bukti Pendaftaran Antrian Paspor',
    proofBookingCode,
    'Senin, 14 Desember 2026',
    'pukul 08.00 WIB',
    'Kantor Imigrasi Kelas I Non TPI Tangerang',
    'Jalan TMP Taruna No. 10 Tangerang',
    'Paspor baru',
    'Penggantian',
    'Kartu Keluarga (KK)',
    'Akta kelahiran, ijazah, atau buku nikah',
    'Paspor lama untuk pemohon nomor 1 dan 4',
    'tidak tercantum dalam daftar pengantri',
    'Kamis, 14 Januari 2027',
    'Sabtu, 12 Desember 2026',
    '(021) 55790871',
    'kanim_tangerang@imigrasi.go.id',
  ])
    expect(pdf.text).toContain(words)
  expect(pdf).toMatchObject({ language: 'id', title: `Bukti Pendaftaran Antrian Paspor ${proofBookingCode}` })
})

test('says the same in English', async () => {
  const pdf = readPdf(await printProof(proofFor(1), exampleProofToken, 'en'))
  for (const words of [
    'Proof of Passport Queue Registration',
    proofBookingCode,
    'Monday, 14 December 2026',
    '08:00 WIB (UTC+7)',
    'Applicant (1 person)',
    'Replacement',
    'Old passport',
    'Thursday, 14 January 2027',
    'Saturday, 12 December 2026',
  ])
    expect(pdf.text).toContain(words)
  expect(pdf.language).toBe('en')
})

test.each(['id', 'en'] as const)('leads to a map of the office with one tap (%s)', async (locale) => {
  const proof = proofFor(1)
  const bytes = await printProof(proof, exampleProofToken, locale)
  const { text } = readPdf(bytes)
  expect(text).toContain({ id: 'Lihat di peta', en: 'Open the map' }[locale])
  const [link = ''] =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/URI \((.*?)\)/) ?? []
  expect(link).toContain(proof.officeFacts.map)
  expect(proof.officeFacts.map).toContain('Tangerang')
})

test('shows the end of each NIK and never a whole one', async () => {
  const proof = proofFor(5)
  const { text } = readPdf(await printProof(proof, exampleProofToken, 'id'))
  for (const { nikMasked, fullName } of proof.applicants) {
    expect(text).toContain(nikMasked)
    expect(text).toContain(fullName)
  }
  expect(text.replaceAll(' ', '')).not.toMatch(/\d{16}/)
})

test('a name is set as it is, whatever marks it holds', async () => {
  const { text } = readPdf(await printProof(proofFor(1, "Ma'ruf **Amin** Jr."), exampleProofToken, 'id'))
  expect(text).toContain("Ma'ruf **Amin** Jr.")
})

test('an office with many addresses and accounts has them all at the foot of the page', async () => {
  const proof = proofFor(5)
  const emails = Array.from({ length: 7 }, (_, n) => `loket${n}@imigrasi.go.id`)
  const social = Array.from({ length: 8 }, (_, n) => ({ network: 'X', account: `@kanim${n}`, url: 'https://x.com/' }))
  const facts = { ...proof.officeFacts, emails, social }
  const pdf = readPdf(await printProof({ ...proof, officeFacts: facts }, exampleProofToken, 'id'))
  expect(pdf.pages).toBe(1)
  for (const value of [...emails, ...social.map(({ account }) => account)]) expect(pdf.text).toContain(value)
  expect(Math.min(...pdf.runs.map(({ y }) => y))).toBeGreaterThan(20)
})

test('an office whose own texts fill the page is a fault that says so', async () => {
  const proof = proofFor(1)
  const officeFacts = { ...proof.officeFacts, address: 'Jalan Panjang Sekali '.repeat(300) }
  await expect(printProof({ ...proof, officeFacts }, exampleProofToken, 'id')).rejects.toThrow(
    'shorten the name, address',
  )
})
