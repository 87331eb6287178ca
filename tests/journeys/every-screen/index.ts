import { ownAccount } from './account.ts'
import { booking } from './booking.ts'
import { ownBookings } from './bookings.ts'
import type { Chapter } from './chapter.ts'
import { daysAndTimes } from './days.ts'
import { savedPeople } from './people.ts'
import { publicPagesFirstSeen } from './public-pages.ts'
import { takingReplacement } from './replacement.ts'
import { gettingBackIn, signingUp } from './signing-up.ts'
import { waiting } from './waiting.ts'

/**
 * Every screen of the citizens' pages and every state of theirs, chapter by chapter. Walked by `npm run screens` for the
 * pictures, by the journeys and, in both languages, by `npm run bench:web` for axe and width, so that none forgets a screen.
 */
export const chapters: Readonly<Record<string, Chapter>> = {
  'public pages': publicPagesFirstSeen,
  'signing up': signingUp,
  'getting back in': gettingBackIn,
  booking,
  'days and times': daysAndTimes,
  'saved people': savedPeople,
  'own bookings': ownBookings,
  replacement: takingReplacement,
  'own account': ownAccount,
  waiting,
}
