import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { locales } from '../../../../lambdas/contract/locale.ts'

it.each(locales)('texts write "email" and an e‑KTP that stays whole at the end of a line (%s)', async (locale) => {
  const folder = new URL(`../../../../web/texts/${locale}/`, import.meta.url)
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) expect(await readFile(new URL(file, folder), 'utf8'), file).not.toMatch(/e-(mail|ktp)/i)
})
