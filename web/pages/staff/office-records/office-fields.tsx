import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { CheckboxField } from '../../../components/field/checkbox-field.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import type { FormState } from '../../../hooks/use-form.ts'
import type { OfficeRecordsTexts } from '../../../texts/id/staff/office-records.ts'
import {
  emailPlaces,
  mostEmails,
  mostSocial,
  type OfficeField,
  rowCounts,
  socialParts,
  socialPlaces,
  withoutRow,
} from './office-form-values.ts'
import { WorkdaysField } from './workdays.tsx'

interface Parts {
  readonly t: OfficeRecordsTexts
  readonly form: FormState<OfficeField>
}

/** Every field of an office. */
export function OfficeFields({ t, form, isNew, onName }: Parts & { isNew: boolean; onName: (name: string) => void }) {
  const off = 'off'
  return (
    <>
      <TextField {...form.field('name')} onInput={onName} label={t.name} autoComplete={off} capitals="words" />
      {isNew && (
        <TextField {...form.field('office')} label={t.office} hint={t.officeHint} autoComplete={off} width={20} />
      )}
      <TextField
        {...form.field('address')}
        label={t.address}
        hint={t.addressHint}
        autoComplete={off}
        capitals="words"
      />
      <TextField {...form.field('map')} label={t.map} hint={t.mapHint} autoComplete={off} optional />
      <h3>{t.contact}</h3>
      <TextField {...form.field('phone')} label={t.phone} autoComplete={off} type="tel" width={20} />
      <TextField {...form.field('whatsapp')} label={t.whatsapp} autoComplete={off} type="tel" width={20} />
      <TextField {...form.field('website')} label={t.website} hint={t.websiteHint} autoComplete={off} />
      <Emails t={t} form={form} />
      <Social t={t} form={form} />
      <h3>{t.policy}</h3>
      <SelectField
        {...form.field('timeZone')}
        label={t.timeZone}
        hint={t.timeZoneHint}
        prompt={t.chooseZone}
        options={Object.entries(t.zones).map(([value, label]) => ({ value, label }))}
      />
      <WorkdaysField {...form.field('workdays')} label={t.workdays} hint={t.workdaysHint} />
      <SelectField
        {...form.field('maxParty')}
        label={t.maxParty}
        hint={t.maxPartyHint}
        prompt={t.chooseParty}
        options={[1, 2, 3, 4, 5].map((n) => ({ value: `${n}`, label: t.people(n) }))}
      />
      <CheckboxField {...form.field('cancellationFrees')} label={t.cancellationFrees} hint={t.cancellationFreesHint} />
    </>
  )
}

function Emails({ t, form }: Parts) {
  const { emails: count } = rowCounts(form.values)
  const box = useRef<HTMLElement>(null)
  return (
    <section aria-label={t.emails} ref={box} tabIndex={-1}>
      {emailPlaces.slice(0, count).map((n) => (
        <div class="office-form__row" key={n}>
          <TextField {...form.field(`emails.${n}`)} label={t.email(n + 1)} autoComplete="off" type="email" />
          {count > 1 && (
            <Remove
              t={t}
              what={t.email(n + 1)}
              box={box}
              onClick={() => form.set(withoutRow(form.values, 'emails', n))}
            />
          )}
        </div>
      ))}
      {count < mostEmails && <Add label={t.addEmail} onClick={() => form.set({ emailCount: `${count + 1}` })} />}
    </section>
  )
}

function Social({ t, form }: Parts) {
  const { social: count } = rowCounts(form.values)
  const box = useRef<HTMLElement>(null)
  const labels = { network: t.networkLabel, account: t.accountLabel, url: t.urlLabel }
  return (
    <section aria-labelledby="social-heading" ref={box} tabIndex={-1}>
      <h3 id="social-heading">{t.social}</h3>
      {socialPlaces.slice(0, count).map((n) => (
        <fieldset class="office-form__row" key={n}>
          <legend class="hidden-visually">{`${t.social} ${n + 1}`}</legend>
          {socialParts.map((part) => (
            <TextField key={part} {...form.field(`social.${n}.${part}`)} label={labels[part]} autoComplete="off" />
          ))}
          <Remove
            t={t}
            what={`${t.social} ${n + 1}`}
            box={box}
            onClick={() => form.set(withoutRow(form.values, 'social', n))}
          />
        </fieldset>
      ))}
      {count < mostSocial && <Add label={t.addSocial} onClick={() => form.set({ socialCount: `${count + 1}` })} />}
    </section>
  )
}

const Add = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Buttons>
    <Button kind="secondary" onClick={onClick}>
      {label}
    </Button>
  </Buttons>
)

/** Takes a row out; what had the focus is gone with it, so its list gets it. */
const Remove = ({
  t,
  what,
  box,
  onClick,
}: {
  t: OfficeRecordsTexts
  what: string
  box: RefObject<HTMLElement | null>
  onClick: () => void
}) => (
  <Buttons>
    <Button
      kind="danger"
      onClick={() => {
        onClick()
        box.current?.focus()
      }}
    >
      {t.remove}
      <span class="hidden-visually"> {what}</span>
    </Button>
  </Buttons>
)
