import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { environments } from './environments.ts'
import { addEnvironmentStacks } from './stacks/environment-stacks.ts'

/**
 * CDK entry: `cdk synth` makes every environment, `cdk deploy dev` one of them with its mail stack. With the context `atOnce`
 * new versions answer everything as soon as they are there, also where they are tried first otherwise.
 */
const app = new App()
const atOnce = app.node.tryGetContext('atOnce') === 'true'
for (const environment of environments)
  addEnvironmentStacks(app, atOnce ? { ...environment, canary: false } : environment)
// Synthesis fails on a finding nobody has answered for.
Validations.of(app).addPlugins(new AwsSolutionsChecks())
