import type { PersonTexts } from '../../id/shared/person.ts'

const person: PersonTexts = {
  hint: 'Write exactly what the e‑KTP says. The officer may refuse if it differs.',
  kind: 'Kind of application',
  kindNotes: { new: 'Never had a passport', replacement: 'Replaces an old passport' },
  fullName: 'Full name',
  nik: 'NIK',
  nikHint: '16 digits. Children: see the family card (Kartu Keluarga).',
  birthDate: 'Date of birth',
  birthDateHint: 'For example 31 12 1990',
}

export default person
