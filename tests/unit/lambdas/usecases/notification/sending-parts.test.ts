import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { describe, expect, it, test } from 'vitest'
import { qrPng } from '../../../../../lambdas/adapters/qr/qr-png.ts'
import { deliveryReportOf } from '../../../../../lambdas/adapters/ses/delivery-report.ts'
import { maskedName } from '../../../../../lambdas/domain/shared/names.ts'
import { createPace } from '../../../../../lambdas/usecases/notification/pace.ts'
import { reachableMails } from '../../../../../lambdas/usecases/notification/reachable-mails.ts'
import { runTask } from '../../../../../lambdas/usecases/operations/run-task.ts'

describe('the picture of a QR code', () => {
  const text = `eyJhbGciOiJFUzI1NiJ9.${'x'.repeat(200)}`
  const png = Buffer.from(qrPng(text))

  it('is a PNG whose every pixel is that of the code', () => {
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const { data, size } = encode(text, { ecc: 'M', border: 4 })
    const side = png.readUInt32BE(16)
    expect([side % size, png.readUInt32BE(20)]).toEqual([0, side])
    const start = png.indexOf('IDAT') + 4
    const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
    const stride = 1 + Math.ceil(side / 8)
    const scale = side / size
    const isDark = (x: number, y: number) => ((pixels[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        if (isDark(x, y) !== data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) throw new Error(`wrong at ${x},${y}`)
  })

  it('is small enough for a thousand mails', () => {
    expect(png.length).toBeLessThan(3000)
  })
})

describe('what SES reports', () => {
  const bounced = (bounceType: string) =>
    deliveryReportOf({
      detail: { bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'Budi <b@contoh.id>' }] } },
    })

  test('a permanent bounce marks the address, a passing one does not', () => {
    expect(bounced('Permanent')).toEqual({ why: 'bounced', addresses: ['b@contoh.id'] })
    expect(bounced('Transient').addresses).toEqual([])
  })

  test('a complaint marks it, and anything else is a fault', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'b@contoh.id' }] }
    expect(deliveryReportOf({ detail: { complaint } })).toEqual({ why: 'complained', addresses: ['b@contoh.id'] })
    expect(() => deliveryReportOf({ detail: {} })).toThrow()
  })
})

test('a mail to an address that mail cannot reach is as good as sent, and is not', async () => {
  const sent: string[] = []
  const send = async ({ to }: { to: string }) => void sent.push(to)
  const unreachable = async (email: string) => (email === 'hilang@contoh.id' ? ('bounced' as const) : undefined)
  const mails = reachableMails({ send }, { unreachable })
  for (const to of ['hilang@contoh.id', 'ada@contoh.id']) await mails.send({ to, subject: '', html: '', text: '' })
  expect(sent).toEqual(['ada@contoh.id'])
})

test('a pace hands out turns evenly, and saves none up', async () => {
  let now = 0
  const pace = createPace(10, { now: () => now, sleep: async (ms) => (now += ms) })
  const passedAt: number[] = []
  for (let n = 0; n < 3; n++) {
    await pace()
    passedAt.push(now)
  }
  now = 10_000
  for (let n = 0; n < 2; n++) {
    await pace()
    passedAt.push(now)
  }
  expect(passedAt).toEqual([0, 100, 200, 10_000, 10_100])
})

test.each([
  ['Dewi Nur Lestari', 'D••• N•• L•••'],
  ['  Al  ', 'A•'],
  ['Ñ', 'Ñ'],
  ['𝒳yz', '𝒳••'],
])('the name %s is masked as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})

describe('a task of the clock', () => {
  const createScenario = (fails = false) => {
    const runs: unknown[] = []
    const faults: unknown[] = []
    const deps = {
      taskRuns: {
        recordEnd: async (_: string, run: object) => (fails ? Promise.reject(new Error('table')) : void runs.push(run)),
      },
      clock: { now: () => 7 },
      report: (_: string, fault: unknown) => void faults.push(fault),
    }
    return { deps, runs, faults }
  }

  it('leaves behind when it ran and how it ended', async () => {
    const { deps, runs } = createScenario()
    expect(await runTask(deps, 'sweep', async () => 3)).toBe(3)
    await expect(runTask(deps, 'sweep', () => Promise.reject(new RangeError('x')))).rejects.toThrow('x')
    expect(runs).toEqual([
      { startedAt: 7, count: 3 },
      { startedAt: 7, count: 0, failed: 'RangeError' },
    ])
  })

  it('is done also when that could not be written', async () => {
    const { deps, faults } = createScenario(true)
    expect(await runTask(deps, 'sweep', async () => 3)).toBe(3)
    expect(faults).toHaveLength(1)
  })
})
