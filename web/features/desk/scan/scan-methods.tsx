import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import { Camera } from './camera.tsx'
import { readPhoto } from './qr-reader.ts'
import './scan-methods.css'

/** Why something could not be scanned. */
export type ScanTrouble = keyof ScanProofTexts['troubles']

/**
 * Camera, photo and typed code; a hand scanner needs no place of its own. They all end in `onText`.
 * @param busy a verdict is on the screen: the camera rests
 */
export function ScanMethods({
  t,
  busy,
  pending,
  onText,
}: {
  t: ScanProofTexts
  busy: boolean
  pending: boolean
  onText: (text: string) => void
}) {
  const [camera, setCamera] = useState(false)
  const [reading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<ScanTrouble>()
  const readFromPhoto = async (photo: File | undefined) => {
    if (!photo || reading) return
    setTrouble(undefined)
    setReading(true)
    const found = await read(photo)
    setReading(false)
    if ('text' in found) onText(found.text)
    else setTrouble(found.trouble)
  }
  return (
    <div class="scan-methods">
      {trouble && (
        <Notice kind="error" live>
          <p>{t.troubles[trouble]}</p>
        </Notice>
      )}
      {camera ? (
        <Camera
          t={t.methods}
          resting={busy || pending}
          onText={onText}
          onTrouble={(why) => {
            setCamera(false)
            setTrouble(why)
          }}
          onStop={() => setCamera(false)}
        />
      ) : (
        <Buttons>
          <Button
            large
            onClick={() => {
              setTrouble(undefined)
              setCamera(true)
            }}
          >
            {t.methods.camera}
          </Button>
        </Buttons>
      )}
      <div class="scan-methods__others">
        <CodeForm t={t.methods} pending={pending} onText={onText} />
        <div class="field">
          <label for="desk-photo">{t.methods.photo}</label>
          <p class="field__hint" id="desk-photo-hint">
            {t.methods.photoHint}
          </p>
          <input
            class="input"
            id="desk-photo"
            type="file"
            accept="image/*"
            capture="environment"
            aria-describedby="desk-photo-hint"
            onChange={({ currentTarget }) => {
              void readFromPhoto(currentTarget.files?.[0])
              // The same file may be tried once more.
              currentTarget.value = ''
            }}
          />
        </div>
      </div>
      {reading ? <Spinner text={t.methods.reading} /> : pending && !busy && <Spinner text={t.methods.checking} />}
    </div>
  )
}

async function read(photo: File): Promise<{ text: string } | { trouble: ScanTrouble }> {
  try {
    const text = await readPhoto(photo)
    return text === undefined ? { trouble: 'no-code-in-photo' } : { text }
  } catch (error) {
    // What cannot be decoded is no picture (HTML, `decode`); anything else is the reader.
    return { trouble: error instanceof DOMException && error.name === 'EncodingError' ? 'no-picture' : 'no-reader' }
  }
}

function CodeForm({
  t,
  pending,
  onText,
}: {
  t: ScanProofTexts['methods']
  pending: boolean
  onText: (text: string) => void
}) {
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (pending) return
        setError(code.trim() === '' ? t.empty : undefined)
        if (code.trim() === '') return document.getElementById('desk-code')?.focus()
        setCode('')
        onText(code)
      }}
    >
      <TextField
        id="desk-code"
        name="code"
        label={t.code}
        hint={t.codeHint}
        autoComplete="off"
        value={code}
        error={error}
        onInput={(text) => {
          setCode(text)
          setError(undefined)
        }}
        onBlur={() => {}}
      />
      <Buttons>
        <Button type="submit" kind="secondary" pending={pending}>
          {t.submit}
        </Button>
      </Buttons>
    </form>
  )
}
