import { join } from 'node:path'
import { defineConfig } from 'vite'
import { sharedConfig, target } from '../build/shared-config.ts'
import { examplesPath } from './components.ts'
import { exampleDocuments } from './documents.ts'

/** `dist/examples`: the pages of examples, compiled as the citizen pages are. They are never deployed. */
export default defineConfig({
  ...sharedConfig,
  appType: 'mpa',
  base: examplesPath,
  publicDir: false,
  logLevel: 'warn',
  plugins: [...(sharedConfig.plugins ?? []), exampleDocuments()],
  build: {
    outDir: '../dist/examples',
    emptyOutDir: true,
    target,
    cssTarget: target,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input: join(import.meta.dirname, 'main.tsx') },
  },
})
