import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Spinner } from '../../../components/loading/loading.tsx'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import { openReader } from './qr-reader.ts'
import { createRepeatFilter } from './repeat-filter.ts'
import type { ScanTrouble } from './scan-methods.tsx'
import './camera.css'

/** Milliseconds between two looks. */
const pause = 120

const constraints: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
}

/**
 * What the camera sees, looked at until a code is found, and on after that: it stays on from one proof to the next.
 * @param resting it is on, and nobody looks
 */
export function Camera({
  t,
  resting,
  onText,
  onTrouble,
  onStop,
}: {
  t: ScanProofTexts['methods']
  resting: boolean
  onText: (text: string) => void
  onTrouble: (trouble: ScanTrouble) => void
  onStop: () => void
}) {
  const video = useRef<HTMLVideoElement>(null)
  const [ready, setReady] = useState(false)
  const latest = useRef({ resting, onText, onTrouble })
  latest.current = { resting, onText, onTrouble }
  useEffect(() => {
    let wanted = true
    let stream: MediaStream | undefined
    const run = async () => {
      const read = await openReader().catch(() => undefined)
      if (!read) return wanted && latest.current.onTrouble('no-reader')
      try {
        stream = await navigator.mediaDevices.getUserMedia(constraints)
      } catch (error) {
        const refused = error instanceof DOMException && error.name === 'NotAllowedError'
        return wanted && latest.current.onTrouble(refused ? 'camera-refused' : 'camera-missing')
      }
      const { current: screen } = video
      if (!wanted || !screen) return stop(stream)
      // Unplugged, or taken away by the device: the picture would stand still, and nobody would be seen any more.
      for (const track of stream.getVideoTracks())
        track.addEventListener('ended', () => wanted && latest.current.onTrouble('camera-missing'))
      screen.srcObject = stream
      await screen.play().catch(() => {})
      setReady(true)
      const see = createRepeatFilter()
      while (wanted) {
        const text =
          document.visibilityState === 'visible' && !latest.current.resting ? await readFrame(read, screen) : undefined
        const found = see(text, { at: Date.now(), resting: latest.current.resting })
        if (found !== undefined && wanted) latest.current.onText(found)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    void run()
    return () => {
      wanted = false
      stop(stream)
    }
  }, [])
  return (
    <div class="desk-camera">
      {!ready && <Spinner text={t.starting} />}
      <div class="desk-camera__picture">
        <video ref={video} muted playsInline aria-label={t.viewfinder} />
        <span class="desk-camera__frame" aria-hidden="true" />
      </div>
      <p>{t.aim}</p>
      <Button kind="secondary" onClick={onStop}>
        {t.stopCamera}
      </Button>
    </div>
  )
}

const stop = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** A frame that cannot be read is like one without a code. */
const readFrame = (
  read: Awaited<ReturnType<typeof openReader>>,
  screen: HTMLVideoElement,
): Promise<string | undefined> =>
  screen.readyState < HTMLMediaElement.HAVE_CURRENT_DATA
    ? Promise.resolve(undefined)
    : read(screen).catch(() => undefined)
