import { useState } from 'preact/hooks'
import type { FieldBinding } from '../hooks/use-form.ts'

/** A field by itself, without the form that would check it. */
export function useField(id: string, initial = '', error?: string): FieldBinding {
  const [value, onInput] = useState(initial)
  return { id, name: id, value, error, onInput, onBlur: () => undefined }
}
