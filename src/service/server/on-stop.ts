const PARENT_CHECK_MILLISECONDS = 500;

/**
 * Calls back once when somebody asks this process to stop: by Ctrl-C, by SIGTERM, or by stopping the `npm` it runs under. npm passes
 * SIGTERM on to a shell only, which dies of it without telling; a parent that has changed is all there is to see of that.
 */
export function onStop(stop: () => void): void {
  let isAsked = false;
  const stopOnce = (): void => {
    if (isAsked) return;
    isAsked = true;
    clearInterval(watch);
    stop();
  };
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) stopOnce();
  }, PARENT_CHECK_MILLISECONDS);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopOnce);
}
