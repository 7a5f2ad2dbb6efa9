import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { hasForm } from '#src/views/admin/form-view.ts';
import { copyCms } from './cms-files.ts';
import { serveCms } from './serve-cms.ts';
import { serveContentFiles } from './serve-content-files.ts';

/**
 * Adds the editors' form to a site that has one: its page, and Sveltia CMS beside it. In development the form edits the files of the
 * content folder.
 */
export function editorsForm(): AstroIntegration {
  let isThere = false;
  return {
    name: 'editors-form',
    hooks: {
      'astro:config:setup': async ({ command, injectRoute }) => {
        isThere = await isWanted(command === 'dev');
        if (isThere) injectRoute({ pattern: '/admin', entrypoint: './src/pages/_admin.astro', prerender: true });
      },
      'astro:server:setup': ({ server }) => {
        if (!isThere) return;
        server.middlewares.use(serveCms);
        server.middlewares.use(serveContentFiles(contentFolder()));
      },
      'astro:build:done': async ({ dir }) => {
        if (isThere) await copyCms(join(fileURLToPath(dir), 'admin', 'cms'));
      },
    },
  };
}

/** Content with faults has the form all the same in development: that is where they are mended. */
async function isWanted(isLocal: boolean): Promise<boolean> {
  try {
    return hasForm(await siteCatalog(), isLocal);
  } catch (error) {
    if (isLocal) return true;
    throw error;
  }
}
