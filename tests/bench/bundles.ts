/**
 * `npm run bench:bundles`: what Lambda loads of each function, and how long a processor works to load it in a fresh process,
 * the middle of seven times. Lambda's own start comes on top, and 512 MB are 0.29 of a processor there.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundleOf } from '../../infra/constructs/functions/bundles.ts'
import {
  type EnvironmentVariable,
  type FunctionName,
  functions,
  variablesOf,
} from '../../lambdas/contract/functions.ts'

const times = 7
const measureScript = `
const began = process.cpuUsage()
await import(process.argv[1])
const { user, system } = process.cpuUsage(began)
console.log((user + system) / 1000)
process.exit(0)`

/** Variables that a function looks at while it is loaded. */
const checkedVariables: Partial<Record<EnvironmentVariable, string>> = {
  STAFF_MFA: 'optional',
  MAILS_PER_SECOND: '1',
  NIK_KEY_VERSION: '1',
}

function millisecondsToLoad(name: FunctionName, file: string): number {
  const own = Object.fromEntries(variablesOf(name).map((variable) => [variable, checkedVariables[variable] ?? 'any']))
  const env = { ...own, AWS_REGION: 'ap-southeast-3', AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' }
  const args = ['--input-type=module', '-e', measureScript, pathToFileURL(file).href]
  const taken = Array.from({ length: times }, () => Number(execFileSync(process.execPath, args, { env })))
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(0)

console.log('| function | kB | kB gzip | ms of processor to load |\n| --- | --: | --: | --: |')
for (const name of Object.keys(functions) as FunctionName[]) {
  const file = join(bundleOf(name), 'index.mjs')
  const code = readFileSync(file)
  console.log(
    `| ${name} | ${kB(code.length)} | ${kB(gzipSync(code).length)} | ${millisecondsToLoad(name, file).toFixed(0)} |`,
  )
}
