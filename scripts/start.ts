// npm start [-- --no-build]: builds the site from content/ and serves it, with votes and newsletter, until it is stopped.
import { findAddressFault } from '#src/service/server/listen.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { onStop } from '#src/service/server/on-stop.ts';
import { openService } from '#src/service/server/open-service.ts';
import { serve, type RunningService } from '#src/service/server/start-service.ts';
import { startupLines } from '#src/service/server/startup-lines.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';
import { hasFile } from '#src/service/site/has-file.ts';

/** Serves the site, or tells in one text why it cannot. Whatever is quick to find out is found out before the build. */
async function start(isBuilding: boolean): Promise<RunningService | string> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') return settings;
  const taken = await findAddressFault(settings);
  if (taken) return taken;
  if (!isBuilding && !hasFile(settings.output, '/')) return `There is no site in ${settings.output} yet; leave out --no-build to build it.`;
  const open = await openService(settings, makeLogger(settings.logLevel), Date.now);
  if (typeof open === 'string') return open;
  const fault = isBuilding ? await build(settings.output) : null;
  if (fault !== null) {
    await open.close();
    return fault;
  }
  const running = await serve(open);
  if (typeof running !== 'string') console.log(startupLines(settings, running.address, open.warnings).join('\n'));
  return running;
}

/** Builds the site; tells in one text why it cannot. */
async function build(output: string): Promise<string | null> {
  // What is served here has its service beside it.
  process.env['PAIRWISE_SERVICE'] ||= 'on';
  // Loaded here alone: Astro takes longer to load than everything else takes to start.
  const { buildSite } = await import('#src/build/build-site.ts');
  const { isBuilt, report } = await buildSite(output);
  if (!isBuilt) return report;
  console.log(report);
  return null;
}

let running: RunningService | string | null = null;
onStop(() => {
  if (running === null || typeof running === 'string') process.exit();
  else void running.close();
});
running = await start(!process.argv.includes('--no-build'));
if (typeof running === 'string') {
  console.error(running);
  process.exitCode = 1;
}
