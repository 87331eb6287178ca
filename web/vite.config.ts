import { defineConfig } from 'vite'
import { entries } from './build/entries.ts'
import { prerender } from './build/prerender.ts'
import { serviceWorker } from './build/service-worker.ts'
import { shared, target } from './build/shared.ts'

/** Components of a few pages: those bring them along, all others are spared. */
const ofFew =
  'booking-|card|dialog|empty-state|field/(?:date|select|text-area)|map-link|next-opening|password-hint|resend|save-file|stepper|table|summary-list'

/** What every page loads, once. */
const everywhere = new RegExp(
  `node_modules/(?!uqr|chart|@kurkle|papaparse|barcode-detector|zxing)|preload-helper|virtual:citizen-routes|/lambdas/contract/(?!staff/|plain-text)|/web/(components/(?!${ofFew})|behaviour|styles|[\\w-]+\\.tsx?$)`,
)

/** The rules of single fields, which a draft is checked by as well. */
const rules = /\/web\/(checks|person-draft)|\/lambdas\/contract\/(nik|patterns)/

/** What only pages with a form need: fields, and what is said of them. */
const typed =
  /\/web\/(components\/(password-hint\/|resend\/|field\/(text-field|password|checkbox))|behaviour\/use-form)|\/lambdas\/contract\/field-errors/

/**
 * `dist/web`: static files for every page in both languages. Shared code and styles make one chunk that the browser
 * keeps from page to page; each page adds its own code and its texts.
 */
export default defineConfig({
  ...shared,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [
    ...(shared.plugins ?? []),
    prerender(shared),
    serviceWorker({ target, off: process.env.SERVICE_WORKER === 'off' }),
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target,
    cssTarget: target,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: entries,
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { debugName: 'common texts', name: (id: string) => /\/texts\/(\w+)\/common\.ts$/.exec(id)?.[1] ?? null },
            { name: 'base', test: (id: string) => everywhere.test(id) && !rules.test(id) && !typed.test(id) },
            { name: 'rules', test: rules },
            { name: 'forms', test: typed },
            { name: 'date', test: /\/components\/field\/date/ },
            { name: 'shown', test: /\/web\/components\/(card|map-link|next-opening|summary-list)\// },
            // One's own bookings: list, details, moving, cancelling, and the end of booking.
            { name: 'own', test: /\/web\/components\/booking-/ },
            // What every step stands in; choosing a day and a time, for a new booking and for one that moves.
            { name: 'steps', test: /\/web\/visit\/(step|choice|on-its|use-place|visit\.css)/ },
            { name: 'visit', test: /\/web\/visit\/(?!time-step|slots|taken|calendar\/(?!day-view))/ },
            { name: 'calendar', test: /\/web\/visit\/calendar\// },
            { name: 'times', test: /\/web\/visit\// },
            { name: 'tickets', test: /\/web\/tickets\/(?!later\/)/ },
            // Whoever needs one of these brings it along: citizens do not load the staff's pages with it.
            {
              debugName: 'components of few',
              name: (id: string) => /\/components\/(table|dialog|empty-state)\//.exec(id)?.[1] ?? null,
            },
            // The frame of the staff's pages.
            { name: 'staff', test: /virtual:staff-routes|\/contract\/staff\/|\/web\/staff\// },
            // What is not needed at first (`later/`) comes by itself.
            { debugName: 'pages', name: (id: string) => /\/pages\/([\w-]+)\/(?!later\/)/.exec(id)?.[1] ?? null },
          ],
        },
      },
    },
  },
})
