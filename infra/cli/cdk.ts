/** `npm run deploy|diff|destroy -- <environment> [part] [options of the CDK CLI]`. */
import { spawnSync } from 'node:child_process'
import { isVerb, planOf } from './cdk-plan.ts'
import { credentialProblem } from './credentials.ts'

const [verb, ...words] = process.argv.slice(2)
if (!isVerb(verb)) throw new Error('infra/cli/cdk.ts is called by npm run deploy, diff and destroy')
const plan = planOf(verb, words)
/** Help asks nobody, and of a profile named to the CDK CLI only that knows. */
const needsCredentials = !words.some((word) => /^(-h|--help|--profile(=.*)?)$/.test(word))
const problem = 'problem' in plan ? plan.problem : needsCredentials && (await credentialProblem())
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else if ('args' in plan) process.exitCode = spawnSync('cdk', plan.args, { stdio: 'inherit' }).status ?? 1
