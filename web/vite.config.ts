import { defineConfig } from 'vite'
import { entries, virtualModules } from './build/entries.ts'
import { buildSite } from './build/prerender.ts'

/** The oldest browsers that are promised to work (DESIGN section 7). */
const target = ['chrome87', 'safari14', 'firefox78']

/**
 * `dist/web`: static files for every page in both languages. Shared code and styles make one chunk that the browser
 * keeps from page to page; each page adds its own code and its texts.
 */
export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [virtualModules()],
  environments: {
    client: {
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
                {
                  debugName: 'common texts',
                  name: (id: string) => /\/texts\/(\w+)\/common\.ts$/.exec(id)?.[1] ?? null,
                },
                {
                  name: 'base',
                  test: /node_modules|virtual:routes|\/web\/(components|behaviour|styles|start|site|api|session)/,
                },
                { debugName: 'pages', name: (id: string) => /\/pages\/([\w-]+)\//.exec(id)?.[1] ?? null },
              ],
            },
          },
        },
      },
    },
    prerender: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: '../dist/prerender',
        emptyOutDir: true,
        ssr: true,
        copyPublicDir: false,
        rolldownOptions: { input: { prerender: '/prerender.tsx' }, output: { entryFileNames: '[name].js' } },
      },
    },
  },
  builder: { buildApp: buildSite },
})
