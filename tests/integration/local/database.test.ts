import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startDatabase } from '../../../infra/local/aws/database.ts'
import { localTableName as TableName } from '../../../infra/local/aws/endpoints.ts'
import { startEngine } from '../../../infra/local/aws/engine.ts'
import { waitFor } from '../../support/time/wait-for.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'antrian-database-'))
  file = join(folder, 'database.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (endpoint?: string) => startDatabase({ file, endpoint, fresh: false })
const enginePid = async () => Number(await readFile(`${file}.pid`, 'utf8'))
/** A process that has ended but that nobody has reaped yet has no command line any more. */
const lives = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}
const timeToLive = (client: DynamoDBClient, Enabled: boolean) =>
  client.send(
    new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled } }),
  )
const mark = { PK: { S: 'A' }, SK: { S: 'B' } }

describe('the database', () => {
  test('has the one table with its index and stream', async () => {
    const database = await open()
    const { Table } = await database.client.send(new DescribeTableCommand({ TableName }))
    expect(Table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['PK', 'SK'])
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['byAccount'])
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' })
    await database.close()
  })

  test('has what was acknowledged before the engine was killed', async () => {
    const first = await open()
    await first.client.send(new PutItemCommand({ TableName, Item: mark }))
    process.kill(await enginePid(), 'SIGKILL')
    await first.ended
    const second = await open()
    expect((await second.client.send(new GetItemCommand({ TableName, Key: mark }))).Item).toEqual(mark)
    await Promise.all([first.close(), second.close()])
  })

  test.each([
    ['is no database', () => Buffer.from('nothing of the kind')],
    ['has a damaged page', (bytes: Buffer) => bytes.fill(0x5a, 8192, bytes.length - 8192)],
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])('whose file %s says so in one sentence', async (_, damage) => {
    const database = await open()
    const items = Array.from({ length: 50 }, (_, n) => ({ ...mark, SK: { S: `${n}` }, x: { S: 'x'.repeat(2000) } }))
    for (const Item of items) await database.client.send(new PutItemCommand({ TableName, Item }))
    await database.close()
    await writeFile(file, damage(await readFile(file)))
    await expect(open()).rejects.toThrow(/^The database .* is damaged; run "npm start -- --fresh"/)
  })

  test.each([
    ['to read', 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE'],
    ['to write', 'BEGIN IMMEDIATE'],
  ])('that another program holds so that nobody else gets %s is in use, not damaged', async (_, hold) => {
    // Without its time to live, the next start has something to write.
    const database = await open()
    await timeToLive(database.client, false)
    await database.close()
    const other = new DatabaseSync(file)
    onTestFinished(() => other.close())
    other.exec(hold)
    await expect(open()).rejects.toThrow(/^The database .* is in use by another program/)
  })

  test('gets its time to live at the next start when a run was killed before it had set it', async () => {
    const first = await open()
    await timeToLive(first.client, false)
    await first.close()
    const second = await open()
    const { TimeToLiveDescription } = await second.client.send(new DescribeTimeToLiveCommand({ TableName }))
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' })
    await second.close()
    await (await open()).close()
  })

  test('that runs elsewhere is used where it is, and one that does not answer is named', async () => {
    const engine = await startEngine(join(folder, 'elsewhere.sqlite'))
    const database = await open(engine.endpoint)
    expect(database.endpoint).toBe(engine.endpoint)
    await database.close()
    await engine.stop()
    await expect(open(engine.endpoint)).rejects.toThrow(/^The database at DYNAMODB_ENDPOINT=http.* does not answer/)
  })
})

describe('the engine', () => {
  test('that does not exist for this platform is named, with the way around', async () => {
    const { arch } = process
    onTestFinished(() => void Object.defineProperty(process, 'arch', { value: arch }))
    Object.defineProperty(process, 'arch', { value: 'riscv64' })
    await expect(startEngine(file)).rejects.toThrow(
      /^There is no database engine installed for \w+-riscv64; .*DYNAMODB_ENDPOINT/,
    )
  })

  /** A process that starts the engine and then does nothing. */
  async function parent() {
    const engine = new URL('../../../infra/local/aws/engine.ts', import.meta.url).href
    const script = `const { startEngine } = await import(${JSON.stringify(engine)}); await startEngine(${JSON.stringify(file)}); console.log('up'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return child
  }
  const gone = (pid: number) => waitFor('the end of the engine', () => !lives(pid))

  test('ends when its parent is killed', async () => {
    const child = await parent()
    const pid = await enginePid()
    expect(lives(pid)).toBe(true)
    child.kill('SIGKILL')
    expect(await gone(pid)).toBe(true)
  })

  test('left behind by a killed guard is ended by the next start', async () => {
    const child = await parent()
    const orphan = await enginePid()
    const guard = Number((await readFile(`/proc/${orphan}/stat`, 'utf8')).split(') ')[1]?.split(' ')[1])
    // Held still: it would end by itself at the next word it prints, now that nobody reads them.
    process.kill(orphan, 'SIGSTOP')
    process.kill(guard, 'SIGKILL')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(lives(orphan)).toBe(true)
    const engine = await startEngine(file)
    expect(lives(orphan)).toBe(false)
    await engine.stop()
  })
})
