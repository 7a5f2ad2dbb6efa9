import { Agent, request } from 'node:http';
import type { Measure } from './measure.ts';
import type { BenchRequest } from './votes-of-readers.ts';

interface SteadyLoad {
  readonly seconds: number;
  /** Requests a second, spread evenly: autocannon would send a second's worth at once and then wait. */
  readonly rate: number;
}

/** Sends requests one after the other at their times; each is measured from the time it was due, so that one that waits counts in full. */
export async function measureSteadily(origin: string, requests: readonly BenchRequest[], { seconds, rate }: SteadyLoad): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const start = performance.now();
  const answers: Promise<number>[] = [];
  while (answers.length < seconds * rate) {
    const elapsed = performance.now() - start;
    while (answers.length < Math.min(seconds * rate, (elapsed / 1000) * rate)) {
      const due = start + (answers.length / rate) * 1000;
      const next = requests[answers.length % requests.length];
      if (next) answers.push(send(origin, next, agent).then(() => performance.now() - due));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const latencies = (await Promise.all(answers)).sort((one, other) => one - other);
  const took = (performance.now() - start) / 1000;
  agent.destroy();
  const at = (share: number) => Math.round((latencies[Math.floor(latencies.length * share)] ?? NaN) * 10) / 10;
  return { rate: latencies.length / took, p50: at(0.5), p99: at(0.99) };
}

function send(origin: string, { path, method, headers, body }: BenchRequest, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, headers: { ...headers, 'Content-Length': body.length }, agent }, (response) => {
      response
        .resume()
        .on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`An answer was ${response.statusCode}.`))));
    });
    sent.on('error', reject).end(body);
  });
}
