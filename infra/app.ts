import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { addEnvironment } from './constructs/environment.ts'
import { environments } from './environments.ts'

/** CDK entry: `cdk synth` makes every environment, `cdk deploy dev` one of them with its mail stack. */
const app = new App()
for (const environment of environments) addEnvironment(app, environment)
// Synthesis fails on a finding nobody has answered for.
Validations.of(app).addPlugins(new AwsSolutionsChecks())
