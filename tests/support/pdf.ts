import { inflateSync } from 'node:zlib'

/** A piece of text and where its first letter stands, in points from the lower left corner. */
interface TextRun {
  readonly x: number
  readonly y: number
  readonly text: string
}

/**
 * Reads the PDFs that pdfkit writes: every object whole and unencrypted, text as glyph ids with a ToUnicode map. No
 * general reader, but independent of the code that set the page.
 */
export function readPdf(bytes: Uint8Array) {
  const objects = objectsOf(Buffer.from(bytes))
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary)
  const pages = dictionaries.filter((dictionary) => /\/Type \/Page\b/.test(dictionary))
  const runs = pages.flatMap((page) => runsOf(page, objects))
  return {
    pages: pages.length,
    runs,
    /** All text in drawing order, white space made even. */
    text: runs
      .map(({ text }) => text)
      .join(' ')
      .replace(/[\s\0]+/g, ' '),
    language: first(dictionaries, /\/Lang \((.*?)\)/),
    title: titleOf(dictionaries, objects),
  }
}

interface PdfObject {
  readonly dictionary: string
  /** Decompressed; empty when the object has no stream. */
  readonly stream: string
}
type Objects = Map<string, PdfObject>

const first = (texts: readonly string[], pattern: RegExp): string | undefined =>
  texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined)

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1')
  const objects: Objects = new Map()
  for (const { 1: id = '', index, 0: opening } of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = index + opening.length
    const dictionary = text.slice(start, text.indexOf('endobj', start)).split('stream\n')[0] ?? ''
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const at = start + dictionary.length + 'stream\n'.length
    const stream = dictionary.includes('/FlateDecode') ? inflateSync(bytes.subarray(at, at + length)) : Buffer.alloc(0)
    objects.set(id, { dictionary, stream: stream.toString('latin1') })
  }
  return objects
}

function runsOf(page: string, objects: Objects): TextRun[] {
  const follow = (dictionary: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '')
  const resources = follow(page, 'Resources')?.dictionary ?? ''
  const letters = (font: string) => {
    const dictionary = follow(resources, font)?.dictionary ?? ''
    return unicodeOf(follow(dictionary, 'ToUnicode')?.stream ?? '')
  }
  const content = follow(page, 'Contents')?.stream ?? ''
  return [...content.matchAll(/BT\n1 0 0 1 (\S+) (\S+) Tm\n\/(F\d+) .*?\[(.*?)\] TJ\nET/gs)].map(
    ([, x, y, font = '', shown = '']) => {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      const map = letters(font)
      return {
        x: Number(x),
        y: Number(y),
        text: glyphs.map((glyph) => map[Number.parseInt(glyph, 16)] ?? '�').join(''),
      }
    },
  )
}

/** Text of each glyph id, from the one range that starts at glyph 0. */
function unicodeOf(map: string): string[] {
  const range = /beginbfrange\n<0000> <\w+> \[(.*?)\]/s.exec(map)?.[1] ?? ''
  return [...range.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
    String.fromCharCode(...(hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
  )
}

function titleOf(dictionaries: readonly string[], objects: Objects): string | undefined {
  const id = first(dictionaries, /\/Title (\d+) 0 R/)
  return /\((.*)\)/.exec(objects.get(id ?? '')?.dictionary ?? '')?.[1]
}
