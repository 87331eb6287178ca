import { fileURLToPath } from 'node:url'
import { type App, Tags } from 'aws-cdk-lib'
import type { Environment } from '../environments.ts'
import { EdgeStack } from './edge-stack.ts'
import { MailStack } from './mail-stack.ts'
import { ServiceStack } from './service-stack.ts'

/** What `npm run build:web` makes. */
const webBuild = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/**
 * The stacks of one environment. Mail comes first and by itself: Cognito takes a sender only once its domain is
 * verified, and that takes DNS records that exist only after the mail stack does. So does the firewall, if there is one: it
 * stands in another Region, from which CloudFormation reads its address at the deployment.
 *
 * Only the Region is fixed, not the account, so that synthesis asks nobody anything.
 */
export function addEnvironmentStacks(
  app: App,
  environment: Environment,
  { builtPages = webBuild }: { builtPages?: string } = {},
): { mail: MailStack; edge: EdgeStack | undefined; service: ServiceStack } {
  const props = { env: { region: environment.region } }
  const mail = new MailStack(app, `${environment.name}-mail`, environment, props)
  const edge =
    environment.firewall && new EdgeStack(app, `${environment.name}-edge`, environment, environment.firewall, props)
  const service = new ServiceStack(app, environment.name, environment, {
    ...props,
    builtPages,
    webAclArn: edge?.webAclArn,
  })
  service.addStackDependency(mail, 'Cognito takes a verified sender only')
  if (edge) service.addStackDependency(edge, 'The site stands behind it')
  for (const stack of [mail, service, ...(edge ? [edge] : [])]) Tags.of(stack).add('environment', environment.name)
  return { mail, edge, service }
}
