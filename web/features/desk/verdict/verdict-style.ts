import type { IconName } from '../../../components/icon/icon.tsx'
import type { DeskVerdict } from './judge.ts'

/** Ground of the whole screen. */
export type Tone = 'good' | 'alone' | 'elsewhere' | 'bad'

/** Colour and sign of each verdict; no two have the same sign, so that the colour is never needed. */
export const verdictStyles: Readonly<Record<DeskVerdict, { readonly tone: Tone; readonly icon: IconName }>> = {
  valid: { tone: 'good', icon: 'check' },
  used: { tone: 'bad', icon: 'clock' },
  'wrong-day': { tone: 'elsewhere', icon: 'calendar' },
  'wrong-office': { tone: 'elsewhere', icon: 'flag' },
  cancelled: { tone: 'bad', icon: 'bar' },
  unknown: { tone: 'bad', icon: 'circle' },
  forged: { tone: 'bad', icon: 'warning' },
  authentic: { tone: 'alone', icon: 'person' },
  unchecked: { tone: 'elsewhere', icon: 'info' },
}
