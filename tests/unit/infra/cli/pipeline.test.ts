import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { environments } from '../../../../infra/environments.ts'

const pipeline = readFileSync('.github/workflows/pipeline.yml', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

it('takes every action at a commit, with its version beside it', () => {
  const uses = [...pipeline.matchAll(/uses: (.+)$/gm)].map(([, action]) => action)
  expect(uses.length).toBeGreaterThan(2)
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

it('offers the environments there are', () => {
  const offered = /options: \[(.+)\]/.exec(pipeline)?.[1]?.split(', ')
  expect(offered).toEqual(environments.map(({ name }) => name))
})

it('runs scripts that there are', () => {
  const run = [...pipeline.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script ?? '')
  expect(run.toSorted()).toEqual(['check', 'deploy', 'diff', 'synth'])
  for (const script of run) expect(scripts).toHaveProperty([script])
})

it('keeps no secret: AWS is reached with a token of the run', () => {
  expect(pipeline).not.toMatch(/secrets\.|aws-access-key-id/)
  expect(pipeline.match(/id-token: write/g)).toHaveLength(2)
})
