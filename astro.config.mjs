import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentInDevelopment } from '#src/build/content-in-development.ts';
import { editorsForm } from '#src/build/editors-form/editors-form.ts';
import { searchIndex } from '#src/build/search-index.ts';

const scriptFiles = {
  // Every page names its scripts: after the components they stand in, the names alone would weigh a line of text.
  entryFileNames: '_astro/[hash].js',
  // What the header and the search of every page import: one file in the place of six, each of which is a request.
  codeSplitting: {
    groups: [{ name: 'shell', test: /browser\/(?:elements|storage|page-part|tray\/tray-key|search\/slash-shortcut)\.ts|preload-helper/ }],
  },
};

export default defineConfig({
  integrations: [contentInDevelopment(), editorsForm(), searchIndex()],
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // The theme rests on light-dark(): nothing older than the first browsers that have it is served a rewritten copy.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: scriptFiles } } } },
    plugins: [tailwindcss({ optimize: false })],
  },
});
