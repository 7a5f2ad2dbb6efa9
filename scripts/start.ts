// npm start [-- --no-build]: builds the site from content/ and serves it until it is stopped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '#src/build/build-site.ts';
import { outputFolder } from '#src/catalog/reading/content-settings.ts';
import { formatUrl, readAddress } from '#src/service/address.ts';
import { findAddressFault, listen, type Listening } from '#src/service/listen.ts';
import { onStop } from '#src/service/on-stop.ts';
import { serveSite } from '#src/service/serve-site.ts';

/** Serves the site, or tells in one text why it cannot. */
async function start(output: string): Promise<Listening | string> {
  const address = readAddress(process.env);
  if (typeof address === 'string') return address;
  // Asked before the build too: nobody should wait for a build to learn that the port is taken.
  const taken = await findAddressFault(address);
  if (taken) return taken;
  if (process.argv.includes('--no-build')) {
    if (!existsSync(join(output, 'index.html'))) return `There is no site in ${output} yet; leave out --no-build to build it.`;
  } else {
    const { isBuilt, report } = await buildSite(output);
    if (!isBuilt) return report;
    console.log(report);
  }
  return listen(serveSite(output), address);
}

let server: Listening | string | null = null;
onStop(() => {
  if (server === null || typeof server === 'string') process.exit();
  else void server.close();
});
server = await start(outputFolder());
if (typeof server === 'string') {
  console.error(server);
  process.exitCode = 1;
} else {
  console.log(`The site is on ${formatUrl(server.address)} (Ctrl-C stops it).`);
}
