import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { lastFormCatalog } from '#src/editing/form/form-catalog.ts';
import { keepEditorSchemas } from './editor-schemas.ts';
import { renderFaultsPage } from './faults-page.ts';

type DevelopmentServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/**
 * In development, loads open pages anew whenever a content file changes, wherever the content lies, and shows the list of faults in place
 * of a page for as long as there are any.
 */
export function contentInDevelopment(): AstroIntegration {
  return {
    name: 'content-in-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        reloadOnChange(server, resolve(contentFolder()));
        server.middlewares.use(showFaults);
        keepEditorSchemas(server.watcher, resolve(contentFolder()));
      },
    },
  };
}

function reloadOnChange(server: DevelopmentServer, folder: string): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    // Astro keeps what getStaticPaths gave, records included, until it hears of new content in the environments it renders in.
    for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  });
}

function showFaults(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void {
  // Only what a reader opens in a tab: the page with the faults itself needs Vite's own scripts.
  if (!request.headers.accept?.includes('text/html')) return next();
  // The form in which they are mended opens all the same, once it has been made.
  if (request.url?.startsWith('/admin/') && lastFormCatalog() !== undefined) return next();
  readFaults().then((faults) => {
    if (faults === null) return next();
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(renderFaultsPage(faults));
  }, next);
}

/** The list of faults as the checker prints it, or `null` when there are none. */
async function readFaults(): Promise<string | null> {
  try {
    await siteCatalog();
    return null;
  } catch (error) {
    // Not by its class: Astro loads that module a second time, and either copy may have read the content.
    if (error instanceof Error && error.name === 'ContentFaultsError') return error.message;
    throw error;
  }
}
