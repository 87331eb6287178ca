import { defineConfig } from 'vite'
import { chunksByLoader } from './build/chunks.ts'
import { entries } from './build/entries.ts'
import { prerender } from './build/prerender.ts'
import { serviceWorker } from './build/service-worker.ts'
import { sharedConfig, target } from './build/shared-config.ts'

/**
 * `dist/web`: static files for every page in both languages. What pages share makes chunks that the browser
 * keeps from page to page (`build/chunks.ts`); each page adds its own code and its texts.
 */
export default defineConfig({
  ...sharedConfig,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [
    ...(sharedConfig.plugins ?? []),
    chunksByLoader(),
    prerender(sharedConfig),
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
      },
    },
  },
})
