import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentInDevelopment } from '#src/build/content-in-development.ts';
import { searchIndex } from '#src/build/search-index.ts';

/**
 * Scoped styles follow their modules into chunks: without a say in it, a page would ask for one small stylesheet for each component that it
 * shares with some other page.
 */
const sharedStyles = {
  name: 'shared',
  test: /src\/(?:layouts\/Shell|components\/(?:shell\/|lists\/)?[A-Z]\w+|components\/search\/SearchDialog)\.astro/,
};

export default defineConfig({
  integrations: [contentInDevelopment(), searchIndex()],
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // The theme rests on light-dark(): nothing older than the first browsers that have it is served a rewritten copy.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
    environments: { prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedStyles] } } } } } },
    plugins: [tailwindcss({ optimize: false })],
  },
});
