import { type Environment, environments } from '../environments.ts'

/** What the CDK CLI is called with, or why it is not called, in one sentence. */
export type Plan = { readonly args: readonly string[] } | { readonly problem: string }

const verbs = ['deploy', 'diff', 'destroy'] as const
export type Verb = (typeof verbs)[number]
export const isVerb = (word: string | undefined): word is Verb => verbs.some((verb) => verb === word)

/** Option of our own: the new version answers everything at once, and no alarm takes it back (docs/operations.md). */
const atOnce = '--at-once'

const parts = ['mail', 'edge', 'service'] as const
type PartOfEnvironment = (typeof parts)[number]

/** Where a deployment leaves what `npm run setup` needs to know. */
export const outputsFile = (environment: string): string => `cdk.out/outputs-${environment}.json`

/**
 * Chooses the stacks of one environment, or of one part of it; options of the CDK CLI are handed on.
 * @param words as after `npm run deploy --`, e.g. `dev`, `dev mail`, `prod --at-once --require-approval never`
 */
export function planOf(verb: Verb, words: readonly string[], known: readonly Environment[] = environments): Plan {
  const firstOption = words.findIndex((word) => word.startsWith('-'))
  const names = firstOption < 0 ? words : words.slice(0, firstOption)
  const given = firstOption < 0 ? [] : words.slice(firstOption)
  const options = given.flatMap((option) => (option === atOnce ? ['--context', 'atOnce=true'] : [option]))
  const [name, part, ...more] = names
  const list = known.map((environment) => environment.name).join(', ')
  if (name === undefined) return { problem: `Name the environment, e.g. "npm run ${verb} -- dev"; there are ${list}.` }
  const environment = known.find((one) => one.name === name)
  if (!environment) return { problem: `There is no environment "${name}"; infra/environments.ts has ${list}.` }
  const stacks = stacksOf(environment)
  if (more.length > 0 || (part !== undefined && !Object.hasOwn(stacks, part)))
    return {
      problem: `"${[part, ...more].join(' ')}" is no part of ${name}; it has ${Object.keys(stacks).join(', ')}.`,
    }
  if (verb === 'destroy' && environment.keepData)
    return {
      problem: `${name} keeps people's data and is not destroyed by a command; docs/operations.md says how to take it down.`,
    }
  const chosen = part === undefined ? Object.values(stacks) : [stacks[part as PartOfEnvironment] ?? '']
  const outputs =
    verb === 'deploy' && chosen.includes(stacks.service ?? '') ? ['--outputs-file', outputsFile(name)] : []
  return { args: [verb, ...chosen, ...outputs, ...options] }
}

/** Part → stack, in the order in which they are deployed. */
const stacksOf = ({ name, firewall }: Environment): Partial<Record<PartOfEnvironment, string>> => ({
  mail: `${name}-mail`,
  ...(firewall && { edge: `${name}-edge` }),
  service: name,
})
