// npm run dev: serves the site from the sources, page by page, and follows every change of code and content.
import '#src/build/disable-telemetry.ts';
import { dev } from 'astro';
import { onStop } from '#src/service/server/on-stop.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';

const settings = readSettings(process.env);
if (typeof settings === 'string') {
  console.error(settings);
  process.exitCode = 1;
} else {
  // What a shell has set must not keep drafts and changes from being shown.
  process.env['NODE_ENV'] = 'development';
  const server = await dev({ server: { host: settings.host, port: settings.port } });
  onStop(() => void server.stop());
}
