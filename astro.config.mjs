import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentInDevelopment } from '#src/build/content-in-development.ts';
import { searchIndex } from '#src/build/search-index.ts';

export default defineConfig({
  integrations: [contentInDevelopment(), searchIndex()],
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // The theme rests on light-dark(): nothing older than the first browsers that have it is served a rewritten copy.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
    plugins: [tailwindcss({ optimize: false })],
  },
});
