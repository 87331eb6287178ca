import { readFileSync, statSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'

/**
 * Lets the stack of a fault name the lines of the sources instead of the bundle's. The map is read at the first stack that
 * somebody looks at: for every worker to read it, as Node itself would, took a fifth of its start.
 * @param bundle address of the bundle, whose map is beside it; without one, or once another build has replaced it, stacks
 * stay as they are
 */
export function nameSourceLines(bundle: string): void {
  const mapFile = new URL(`${bundle}.map`)
  const made = changedAt(mapFile)
  let map: SourceMap | undefined
  let sought = made === undefined

  const origin = (line: number, column: number): string | undefined => {
    if (!sought) {
      sought = true
      if (changedAt(mapFile) === made) map = readMap(mapFile)
    }
    const found = map?.findOrigin(line, column)
    if (!found || !('fileName' in found)) return
    return `${new URL(found.fileName, mapFile).href}:${found.lineNumber}:${found.columnNumber}`
  }

  // Whoever asks for a stack is seeing to a fault already, so nothing here may throw.
  Error.prepareStackTrace = (error, places) => {
    const lines = places.map((place) => {
      const [line, column] = [place.getLineNumber() ?? 0, place.getColumnNumber() ?? 0]
      const source = place.getFileName() === bundle && attempt(() => origin(line, column))
      return `    at ${source ? String(place).replace(`${bundle}:${line}:${column}`, () => source) : place}`
    })
    return [attempt(() => Error.prototype.toString.call(error)) ?? 'Error', ...lines].join('\n')
  }
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what()
  } catch {
    return
  }
}

const changedAt = (file: URL): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs

const readMap = (file: URL): SourceMap | undefined =>
  attempt(() => new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload))
