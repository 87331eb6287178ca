import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'

/**
 * Lets the stack of a fault name the lines of the sources instead of the bundle's. The map is read at the first stack that
 * somebody looks at: for every worker to read it, as Node itself would, took a fifth of its start.
 * @param bundle address of the bundle, whose map is beside it; without one, stacks stay as they are
 */
export function nameSourceLines(bundle: string): void {
  const mapFile = new URL(`${bundle}.map`)
  let map: SourceMap | undefined
  let sought = false

  const origin = (line: number, column: number): string | undefined => {
    if (!sought) {
      sought = true
      map = readMap(mapFile)
    }
    const found = map?.findOrigin(line, column)
    if (!found || !('fileName' in found)) return
    return `${new URL(found.fileName, mapFile).href}:${found.lineNumber}:${found.columnNumber}`
  }

  Error.prepareStackTrace = (error, places) => {
    const lines = places.map((place) => {
      const [line, column] = [place.getLineNumber() ?? 0, place.getColumnNumber() ?? 0]
      const source = place.getFileName() === bundle ? origin(line, column) : undefined
      return `    at ${source ? String(place).replace(`${bundle}:${line}:${column}`, source) : place}`
    })
    return [String(error), ...lines].join('\n')
  }
}

function readMap(file: URL): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload)
  } catch {
    return
  }
}
