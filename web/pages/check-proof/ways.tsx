import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Spinner } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import { Camera } from './camera.tsx'
import { readPhoto } from './reader.ts'
import './ways.css'

/** Why something could not be scanned. */
export type Trouble = keyof CheckProofTexts['troubles']

/**
 * Camera, photo and typed code; a hand scanner needs no place of its own. They all end in `onText`.
 * @param busy a verdict is on the screen: the camera rests
 */
export function Ways({
  t,
  busy,
  pending,
  onText,
}: {
  t: CheckProofTexts
  busy: boolean
  pending: boolean
  onText: (text: string) => void
}) {
  const [camera, setCamera] = useState(false)
  const [reading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const look = async (photo: File | undefined) => {
    if (!photo || reading) return
    setTrouble(undefined)
    setReading(true)
    const found = await read(photo)
    setReading(false)
    if ('text' in found) onText(found.text)
    else setTrouble(found.trouble)
  }
  return (
    <div class="desk-ways">
      {trouble && (
        <Notice kind="error" live>
          <p>{t.troubles[trouble]}</p>
        </Notice>
      )}
      {camera ? (
        <Camera
          t={t.ways}
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
            {t.ways.camera}
          </Button>
        </Buttons>
      )}
      <div class="desk-ways__others">
        <CodeForm t={t.ways} pending={pending} onText={onText} />
        <div class="field">
          <label for="desk-photo">{t.ways.photo}</label>
          <p class="field__hint" id="desk-photo-hint">
            {t.ways.photoHint}
          </p>
          <input
            class="input"
            id="desk-photo"
            type="file"
            accept="image/*"
            capture="environment"
            aria-describedby="desk-photo-hint"
            onChange={({ currentTarget }) => {
              void look(currentTarget.files?.[0])
              // The same file may be tried once more.
              currentTarget.value = ''
            }}
          />
        </div>
      </div>
      {reading ? <Spinner text={t.ways.reading} /> : pending && !busy && <Spinner text={t.ways.checking} />}
    </div>
  )
}

async function read(photo: File): Promise<{ text: string } | { trouble: Trouble }> {
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
  t: CheckProofTexts['ways']
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
