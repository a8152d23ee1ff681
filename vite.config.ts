import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { parseMessages } from './scripts/parse-messages.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  plugins: [parseMessages(), react(), tailwindcss()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: true, // the server names the scripts of a page in its document
    chunkSizeWarningLimit: 1500, // kB; served from the same machine
    rolldownOptions: {
      output: {
        // What forbids schemas to look for eval has to run before the first of them, whichever chunk that is in.
        codeSplitting: {
          groups: [
            { name: 'schemas', test: /node_modules\/zod\/|without-eval/, priority: 1 },
            // Else what pages share comes in dozens of small files, six at a time.
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 4 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4321', changeOrigin: true } } },
})
