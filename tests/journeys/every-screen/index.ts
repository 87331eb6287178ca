import { ownAccountChapter } from './account.ts'
import { bookingChapter } from './booking.ts'
import { ownBookings } from './bookings.ts'
import type { Chapter } from './chapter.ts'
import { daysAndTimes } from './days-and-times.ts'
import { loadingChapter } from './loading.ts'
import { savedPeople } from './people.ts'
import { publicPagesChapter } from './public-pages.ts'
import { replacementChapter } from './replacement.ts'
import { passwordRecoveryChapter, signUpChapter } from './sign-up.ts'

/**
 * Every screen of the citizens' pages and every state of theirs, chapter by chapter. Walked by `npm run screens` for the
 * pictures, by the journeys and, in both languages, by `npm run bench:web` for axe and width, so that none forgets a screen.
 */
export const chapters: Readonly<Record<string, Chapter>> = {
  'public pages': publicPagesChapter,
  'signing up': signUpChapter,
  'getting back in': passwordRecoveryChapter,
  booking: bookingChapter,
  'days and times': daysAndTimes,
  'saved people': savedPeople,
  'own bookings': ownBookings,
  replacement: replacementChapter,
  'own account': ownAccountChapter,
  waiting: loadingChapter,
}
