import { defineConfig, type UserConfig } from 'vite'
import { entries, virtualModules } from './build/entries.ts'
import { prerender } from './build/prerender.ts'

/** The oldest browsers that are promised to work (DESIGN section 7). */
const target = ['chrome87', 'safari14', 'firefox78']

/** How the pages are compiled, for browsers and for rendering them beforehand alike. */
const shared: UserConfig = {
  root: import.meta.dirname,
  plugins: [virtualModules()],
  // The same code whoever starts the build: NODE_ENV is `test` under the tests.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
}

/**
 * `dist/web`: static files for every page in both languages. Shared code and styles make one chunk that the browser
 * keeps from page to page; each page adds its own code and its texts.
 */
export default defineConfig({
  ...shared,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [...(shared.plugins ?? []), prerender(shared)],
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
            {
              name: 'base',
              test: /node_modules|preload-helper|virtual:routes|\/lambdas\/|\/web\/(components|behaviour|styles|[\w-]+\.tsx?$)/,
            },
            // What every step stands in; choosing a day and a time, for a new booking and for one that moves.
            { name: 'steps', test: /\/web\/visit\/(step|choice|on-its|use-place|visit\.css)/ },
            { name: 'visit', test: /\/web\/visit\/(?!time-step|slots|taken|calendar\/(?!day-view))/ },
            { name: 'calendar', test: /\/web\/visit\/calendar\// },
            { name: 'times', test: /\/web\/visit\// },
            // What is not needed at first (`later/`) comes by itself.
            { debugName: 'pages', name: (id: string) => /\/pages\/([\w-]+)\/(?!later\/)/.exec(id)?.[1] ?? null },
          ],
        },
      },
    },
  },
})
