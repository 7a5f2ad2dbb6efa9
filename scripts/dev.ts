// npm run dev: serves the site from the sources, page by page, and follows every change of code and content.
import '#src/build/disable-telemetry.ts';
import { dev } from 'astro';
import { readAddress } from '#src/service/address.ts';
import { onStop } from '#src/service/on-stop.ts';

const address = readAddress(process.env);
if (typeof address === 'string') {
  console.error(address);
  process.exitCode = 1;
} else {
  // What a shell has set must not keep drafts and changes from being shown.
  process.env['NODE_ENV'] = 'development';
  const server = await dev({ server: address });
  onStop(() => void server.stop());
}
