import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { credentialProblem } from '../../../../infra/cli/credentials.ts'

/** Nothing to log in with, neither in the variables nor at home nor from a machine of AWS. */
const withoutCredentials = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_CONFIG_FILE: '/nowhere',
  AWS_EC2_METADATA_DISABLED: 'true',
}
const sentence = /^No AWS credentials to work with \(.+\): log in with "aws sso login" or .+, and try again\.\n$/

it.each([
  ['diff', ['infra/cli/cdk.ts', 'diff', 'dev'], {}],
  ['setup', ['infra/cli/setup.ts', 'dev'], { TABLE_NAME: 'a', USER_POOL_ID: 'b' }],
  ['replay', ['infra/cli/replay.ts', 'dev', '--list'], {}],
  ['reachable', ['infra/cli/reachable.ts', 'dev'], { TABLE_NAME: 'a' }],
] as const)('without credentials %s says so in one sentence, before it does anything', (_, args, more) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...withoutCredentials, ...more },
    encoding: 'utf8',
  })
  expect(stderr).toMatch(sentence)
  expect([status, stdout]).toEqual([1, ''])
})

it('says what AWS’s own look for credentials has found wrong', async () => {
  const expired = async () => {
    throw new Error('Token is expired. To refresh this SSO session run "aws sso login".')
  }
  expect(await credentialProblem(expired)).toContain('Token is expired')
  expect(await credentialProblem(async () => ({ accessKeyId: 'any' }))).toBeUndefined()
})
