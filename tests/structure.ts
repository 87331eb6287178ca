/**
 * Holds the shape of the repository, which no import rule can see: run by `npm run check`.
 *
 * - no source folder holds more files than a reader takes in at a glance;
 * - a source file is short, or says in its first line why it is not;
 * - an exported type has a name of its own, and never that of a built-in;
 * - the unit tests lie where their sources lie.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

const maxFilesPerFolder = 25
const maxMedianLines = 60
const maxLines = 250
/** What a longer file begins with, followed by its reason. */
const reasonForLength = /^(\/\/|\/\*\*?|#)[^\n]*Longer than 250 lines: \S/

/** Types of the language and of the browser that a reader takes for the real one. */
const builtIns = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...['Awaited', 'Exclude', 'Extract', 'NonNullable', 'Omit', 'Parameters', 'Partial', 'Pick', 'Readonly', 'Record'],
  ...['Required', 'ReturnType', 'Document', 'Element', 'History', 'Location', 'Lock', 'Node', 'Notification', 'Option'],
  ...['Range', 'Selection', 'Text', 'Window'],
])

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
const files = tracked.split('\n').filter((file) => /^(lambdas|infra|web|tests)\/.*\.(tsx?|m?js|css)$/.test(file))
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const linesOf = (file: string): number => textOf.get(file)?.split('\n').length ?? 0
const ancestorsOf = (file: string): string[] => {
  const folders = dirname(file).split('/')
  return folders.map((_, index) => folders.slice(0, index + 1).join('/'))
}

const isTest = (file: string): boolean => file.startsWith('tests/')
const isTable = (file: string): boolean => file.includes('/texts/')

function* fullFolders(): Generator<string> {
  const counts = Map.groupBy(files, dirname)
  for (const [folder, { length }] of counts)
    if (length > maxFilesPerFolder) yield `${folder} holds ${length} files; at most ${maxFilesPerFolder} are allowed`
}

function* longFiles(): Generator<string> {
  for (const [file, text] of textOf)
    if (!isTest(file) && linesOf(file) > maxLines && !reasonForLength.test(text))
      yield `${file} has ${linesOf(file)} lines; split it, or begin it with "Longer than ${maxLines} lines: <reason>"`
}

function* longMedian(): Generator<string> {
  const lengths = files
    .filter((file) => !isTest(file) && !isTable(file))
    .map(linesOf)
    .sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  if (median > maxMedianLines) yield `the median source file has ${median} lines; at most ${maxMedianLines} are allowed`
}

const exportedType = /^export (?:abstract )?(?:interface|type|class) (\w+)/gm

function* sharedTypeNames(): Generator<string> {
  const declarations = files.flatMap((file) =>
    [...(textOf.get(file) ?? '').matchAll(exportedType)].map(([, name = '']) => ({ name, file })),
  )
  for (const [name, places] of Map.groupBy(declarations, (declaration) => declaration.name)) {
    const where = places.map(({ file }) => file).join(', ')
    if (builtIns.has(name)) yield `the type ${name} shadows a built-in: ${where}`
    if (places.length > 1) yield `${places.length} exported types are called ${name}: ${where}`
  }
}

function* strayUnitTests(): Generator<string> {
  const folders = new Set(files.flatMap(ancestorsOf))
  for (const file of files) {
    const source = /^tests\/unit\/(.+)\/[^/]+$/.exec(file)?.[1]
    if (
      source !== undefined &&
      basename(file).endsWith('.test.ts') &&
      !folders.has(source) &&
      !folders.has(`tests/${source}`)
    )
      yield `${file} mirrors no source folder: there is no ${source}`
  }
}

const faults = [...fullFolders(), ...longFiles(), ...longMedian(), ...sharedTypeNames(), ...strayUnitTests()]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`structure: ${files.length} files in order`)
