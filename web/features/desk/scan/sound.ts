import { readItem, removeItem, saveItem } from '../../../lib/storage.ts'

const storageKey = 'desk-muted'

export const isMuted = (): boolean => readItem('local', storageKey) !== undefined
export const mute = (off: boolean): void => {
  if (off) saveItem('local', storageKey, '1')
  else removeItem('local', storageKey)
}

/** Pitch in hertz and beginning in seconds of each note: two that rise, or two that are low and rough. */
const tunes = {
  good: {
    wave: 'sine',
    notes: [
      [880, 0],
      [1320, 0.12],
    ],
  },
  bad: {
    wave: 'square',
    notes: [
      [220, 0],
      [165, 0.2],
    ],
  },
} as const

const length = 0.14
let speaker: AudioContext | undefined

/** A short sound that goes with a verdict. It never says anything that is not on the screen as well. */
export function play(tune: keyof typeof tunes): void {
  if (isMuted() || typeof AudioContext === 'undefined') return
  try {
    speaker ??= new AudioContext()
    // A browser holds it back until somebody has pressed something; the next scan is heard then.
    void speaker.resume().catch(() => {})
    const { wave, notes } = tunes[tune]
    for (const [pitch, begin] of notes) note(speaker, wave, pitch, speaker.currentTime + begin)
  } catch {
    // A device without sound.
  }
}

function note(context: AudioContext, wave: OscillatorType, pitch: number, at: number): void {
  const [tone, volume] = [context.createOscillator(), context.createGain()]
  tone.type = wave
  tone.frequency.value = pitch
  // Begins and ends softly: a cut wave clicks.
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(wave === 'square' ? 0.1 : 0.25, at + 0.02)
  volume.gain.linearRampToValueAtTime(0, at + length)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + length)
}
