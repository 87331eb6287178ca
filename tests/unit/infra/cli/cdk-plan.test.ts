import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../infra/cli/cdk-plan.ts'

describe('npm run deploy', () => {
  it('deploys every stack of the environment and of no other, and leaves its outputs for the setup', () => {
    expect(planOf('deploy', ['dev'])).toEqual({
      args: ['deploy', 'dev-mail', 'dev', '--outputs-file', 'cdk.out/outputs-dev.json'],
    })
    expect(planOf('deploy', ['prod', '--require-approval', 'never'])).toEqual({
      args: [
        ...['deploy', 'prod-mail', 'prod-edge', 'prod', '--outputs-file', 'cdk.out/outputs-prod.json'],
        ...['--require-approval', 'never'],
      ],
    })
  })

  it('deploys at once when somebody asks for it, without trying the new version on a few first', () => {
    expect(planOf('deploy', ['prod', 'service', '--at-once'])).toEqual({
      args: ['deploy', 'prod', '--outputs-file', 'cdk.out/outputs-prod.json', '--context', 'atOnce=true'],
    })
  })

  it('deploys one part alone: the mail comes first, since its DNS records must be there', () => {
    expect(planOf('deploy', ['dev', 'mail'])).toEqual({ args: ['deploy', 'dev-mail'] })
  })

  it.each([
    [[], 'Name the environment, e.g. "npm run deploy -- dev"; there are dev, staging, prod.'],
    [['prdo'], 'There is no environment "prdo"; infra/environments.ts has dev, staging, prod.'],
    [['dev', 'edge'], '"edge" is no part of dev; it has mail, service.'],
    [['dev', 'mail', 'service'], '"mail service" is no part of dev; it has mail, service.'],
    [['dev', 'toString'], '"toString" is no part of dev; it has mail, service.'],
  ])('%j is refused in one sentence', (words, problem) => {
    expect(planOf('deploy', words)).toEqual({ problem })
  })
})

describe('npm run destroy', () => {
  it('takes an environment down that keeps nothing', () => {
    expect(planOf('destroy', ['dev', '--force'])).toEqual({ args: ['destroy', 'dev-mail', 'dev', '--force'] })
  })

  it('refuses where people’s data are', () => {
    expect(planOf('destroy', ['prod', '--force'])).toEqual({
      problem:
        "prod keeps people's data and is not destroyed by a command; docs/operations.md says how to take it down.",
    })
  })
})

it('npm run diff compares', () => {
  expect(planOf('diff', ['staging'])).toEqual({ args: ['diff', 'staging-mail', 'staging-edge', 'staging'] })
})
