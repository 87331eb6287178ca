import { beforeEach, describe, expect, it } from 'vitest'
import { keepPost, keptPost } from '../../../web/pages/check-proof/post.ts'
import { givenDevice } from './given.ts'

let device: ReturnType<typeof givenDevice>
beforeEach(() => {
  device = givenDevice()
})

const office = (id: string) => ({ id, name: `Kantor ${id}`, timeZone: 'Asia/Jakarta', phone: '(021) 555' })
const worksAt = (id: string, { username = 'petugas', allowed = ['bsd', 'tangerang'] } = {}) =>
  keepPost({ username, office: office(id) }, allowed)
const opens = (wanted?: string) => keptPost(wanted)?.office?.id

describe('a desk that opens without network', () => {
  it('is that of the office asked for, whichever was worked for last; never another one’s', () => {
    worksAt('tangerang')
    worksAt('bsd')
    expect([opens('tangerang'), opens('bsd'), opens()]).toEqual(['tangerang', 'bsd', 'bsd'])
    expect(opens('bogor')).toBeUndefined()
    expect(keptPost('bsd')?.offices.map(({ name }) => name)).toEqual(['Kantor bsd', 'Kantor tangerang'])
  })

  it('is no more where the officer may not work any more, nor another officer’s', () => {
    worksAt('tangerang')
    worksAt('bsd', { allowed: ['bsd'] })
    expect(opens('tangerang')).toBeUndefined()
    worksAt('tangerang', { username: 'rekan' })
    expect([opens('bsd'), keptPost('tangerang')?.username]).toEqual([undefined, 'rekan'])
  })

  it('is nobody’s when something else is kept there', () => {
    for (const text of [
      '',
      '[]',
      '{"username":"petugas","office":{"id":"bsd"}}',
      '{"username":"petugas","offices":[1]}',
    ]) {
      device.kept.set('desk-post', text)
      expect([keptPost('bsd'), keptPost(undefined)]).toEqual([undefined, undefined])
    }
  })

  it('keeps of an office what the desk needs and no more', () => {
    worksAt('bsd')
    expect(device.kept.get('desk-post')).not.toContain('555')
  })
})
