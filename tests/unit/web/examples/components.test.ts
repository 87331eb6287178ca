import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { components } from '../../../../web/examples/components.ts'

const web = new URL('../../../../web/', import.meta.url)
const read = (path: string) => readFile(new URL(path, web), 'utf8')
/** Every file below a folder of `web/`, as a path from there. */
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(new URL(folder, web), { recursive: true })).map((file) => `${folder}${file}`)

describe('The design system', () => {
  it.each(components)('%s is a folder of markup, style and examples', async (name) => {
    const part = (ending: string) => `components/${name}/${name}.${ending}`
    for (const ending of ['tsx', 'css', 'examples.tsx'])
      expect(existsSync(new URL(part(ending), web)), ending).toBe(true)
    expect(await read(part('tsx'))).toContain(`import './${name}.css'`)
  })

  it('lists whatever has examples', async () => {
    const files = await filesIn('components/')
    const shown = files.flatMap((file) => /([\w-]+)\.examples\.tsx$/.exec(file)?.[1] ?? [])
    expect(shown.sort()).toEqual([...components].sort())
  })

  it('is restyled by no page: what a page needs otherwise belongs to the component', async () => {
    const own = (await Promise.all(components.map((name) => read(`components/${name}/${name}.css`)))).join('\n')
    const classes = new Set(own.match(/\.[a-z][\w-]+(?=[^{}]*\{)/g))
    expect(classes).toContain('.button')
    const pages = [
      ...(await filesIn('pages/')),
      ...(await filesIn('features/booking/')),
      ...(await filesIn('features/calendar/')),
    ].filter((file) => file.endsWith('.css'))
    for (const file of pages) {
      const used = (await read(file)).match(/\.[a-z][\w-]+(?=[^{}]*\{)/g) ?? []
      expect(
        used.filter((name) => classes.has(name)),
        file,
      ).toEqual([])
    }
  })

  it('names every colour once: components and pages take it from the tokens', async () => {
    const styles = (await filesIn('')).filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
    for (const file of styles) {
      const colours = (await read(file)).replace(/#(fff|000)\b/g, '').match(/#[0-9a-f]{3,8}\b(?=[^{}]*\})/gi) ?? []
      expect(colours, file).toEqual([])
    }
  })

  it('has no token that is not there: it is one of all pages, or of the file itself', async () => {
    const ownTokens = async (file: string) =>
      (await read(file)).match(/^ +(--[\w-]+)(?=:)/gm)?.map((name) => name.trim()) ?? []
    const tokens = new Set((await read('styles/tokens.css')).match(/--[\w-]+(?=:)/g))
    for (const file of (await filesIn('')).filter((name) => name.endsWith('.css')))
      for (const [, name = ''] of (await read(file)).matchAll(/var\((--[\w-]+)\)/g))
        expect([...tokens, ...(await ownTokens(file))], `${name} in ${file}`).toContain(name)
  })
})
