import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The service in another process, as it is in earnest. */
export interface BenchProcess {
  readonly origin: string;
  /** Stops it, and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts the service with a few settings beside the defaults, its log going nowhere. */
export async function startBenchProcess(settings: Readonly<Record<string, string>>): Promise<BenchProcess> {
  const child = fork(new URL('bench-server.ts', import.meta.url), {
    env: { ...process.env, PORT: '0', PAIRWISE_LIMITS: 'off', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const [answer] = (await Promise.race([once(child, 'message'), exit])) as [unknown];
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exit;
  };
  if (typeof answer === 'number' && child.connected) return { origin: `http://127.0.0.1:${answer}`, stop };
  await stop();
  throw new Error(typeof answer === 'string' ? answer : 'The service ended at its start.');
}
