import { fileURLToPath } from 'node:url'
import { type App, Tags } from 'aws-cdk-lib'
import type { Environment } from '../environments.ts'
import { MailStack } from './mail.ts'
import { ServiceStack } from './service.ts'

/** What `npm run build:web` makes. */
const webBuild = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/**
 * The two stacks of one environment. Mail comes first and by itself: Cognito takes a sender only once its domain is
 * verified, and that takes DNS records that exist only after the mail stack does.
 *
 * Only the Region is fixed, not the account, so that synthesis asks nobody anything.
 */
export function addEnvironment(
  app: App,
  environment: Environment,
  { builtPages = webBuild }: { builtPages?: string } = {},
): { mail: MailStack; service: ServiceStack } {
  const props = { env: { region: environment.region } }
  const mail = new MailStack(app, `${environment.name}-mail`, environment, props)
  const service = new ServiceStack(app, environment.name, environment, { ...props, builtPages })
  service.addStackDependency(mail, 'Cognito takes a verified sender only')
  for (const stack of [mail, service]) Tags.of(stack).add('environment', environment.name)
  return { mail, service }
}
