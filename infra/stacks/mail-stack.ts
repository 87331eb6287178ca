import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { uniqueName } from '../constructs/per-environment.ts'
import { type Environment, senderDomain } from '../environments.ts'

/** The sender of an environment: its domain with DKIM and SPF, and the rules its mails are sent by. */
export class MailStack extends Stack {
  constructor(app: App, id: string, environment: Environment, props: StackProps) {
    super(app, id, {
      ...props,
      stackName: uniqueName(environment, 'mail'),
      description: `Antrian Paspor Online, mail of ${environment.name}`,
    })
    const domain = senderDomain(environment)
    const configurationSet = new ConfigurationSet(this, 'Rules', {
      configurationSetName: configurationSetName(environment),
      reputationMetrics: true,
      // Confirmation codes never travel in the clear.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    // Who listens is the service stack's matter (constructs/bounces.ts).
    configurationSet.addEventDestination('Reports', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
    const identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(domain),
      configurationSet,
      mailFromDomain: `bounce.${domain}`,
    })
    // The records to publish, so that the deployer needs no console.
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` })
    })
    new CfnOutput(this, 'MailFromMx', {
      value: `bounce.${domain} MX 10 feedback-smtp.${environment.region}.amazonses.com`,
    })
    new CfnOutput(this, 'MailFromSpf', { value: `bounce.${domain} TXT "v=spf1 include:amazonses.com ~all"` })
  }
}

/** Named, not referred to: the service stack must not hold the mail stack by an export. */
export const configurationSetName = (environment: Environment): string => uniqueName(environment, 'mail')
