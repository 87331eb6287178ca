import { Button, Buttons } from '../../../components/button/button.tsx'
import { DateField } from '../../../components/field/date-field.tsx'
import { shiftDay } from '../../../lib/dates.ts'
import type { AppointmentTexts } from '../../../texts/id/shared/appointment.ts'
import { dateParts } from './typed-date.ts'
import type { TypedDayState as State } from './use-typed-day.ts'

/** Id of the field, for links to it. */
export const typedId = 'typed'

/** For who knows the day: typing it is quicker than turning a calendar. */
export function TypedDay({ t, today, typed }: { t: AppointmentTexts['typed']; today: string; typed: State }) {
  const { day, month, year } = dateParts(shiftDay(today, 10))
  const { refusal, pending } = typed
  return (
    <div class="day__typed">
      <DateField
        id={typedId}
        label={t.label}
        hint={t.hint(`${day} ${month} ${year}`)}
        error={refusal}
        round={typed.round}
        value={typed.parts}
        onInput={typed.onInput}
        onEnter={typed.choose}
      />
      <Buttons>
        <Button kind="secondary" onClick={typed.choose} pending={pending}>
          {t.choose}
        </Button>
        {refusal && (
          <Button kind="secondary" onClick={typed.chooseNext} pending={pending}>
            {t.chooseNext}
          </Button>
        )}
      </Buttons>
    </div>
  )
}
