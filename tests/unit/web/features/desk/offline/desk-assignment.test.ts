import { beforeEach, describe, expect, it } from 'vitest'
import { saveAssignment, savedAssignment } from '../../../../../../web/features/desk/offline/desk-assignment.ts'
import { stubLocalStorage } from '../fixtures.ts'

let device: ReturnType<typeof stubLocalStorage>
beforeEach(() => {
  device = stubLocalStorage()
})

const office = (id: string) => ({ id, name: `Kantor ${id}`, timeZone: 'Asia/Jakarta', phone: '(021) 555' })
const worksAt = (id: string, { username = 'petugas', allowed = ['bsd', 'tangerang'] } = {}) =>
  saveAssignment({ username, office: office(id) }, allowed)
const opens = (wanted?: string) => savedAssignment(wanted)?.office?.id

describe('a desk that opens without network', () => {
  it('is that of the office asked for, whichever was worked for last; never another one’s', () => {
    worksAt('tangerang')
    worksAt('bsd')
    expect([opens('tangerang'), opens('bsd'), opens()]).toEqual(['tangerang', 'bsd', 'bsd'])
    expect(opens('bogor')).toBeUndefined()
    expect(savedAssignment('bsd')?.offices.map(({ name }) => name)).toEqual(['Kantor bsd', 'Kantor tangerang'])
  })

  it('is no more where the officer may not work any more, nor another officer’s', () => {
    worksAt('tangerang')
    worksAt('bsd', { allowed: ['bsd'] })
    expect(opens('tangerang')).toBeUndefined()
    worksAt('tangerang', { username: 'rekan' })
    expect([opens('bsd'), savedAssignment('tangerang')?.username]).toEqual([undefined, 'rekan'])
  })

  it('is nobody’s when something else is kept there', () => {
    for (const text of [
      '',
      '[]',
      '{"username":"petugas","office":{"id":"bsd"}}',
      '{"username":"petugas","offices":[1]}',
    ]) {
      device.kept.set('desk-assignment', text)
      expect([savedAssignment('bsd'), savedAssignment(undefined)]).toEqual([undefined, undefined])
    }
  })

  it('keeps of an office what the desk needs and no more', () => {
    worksAt('bsd')
    expect(device.kept.get('desk-assignment')).not.toContain('555')
  })
})
