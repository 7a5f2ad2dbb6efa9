import { collectDefaultMetrics, Gauge as PromGauge, Histogram, Registry } from 'prom-client';
import type { Gauge } from '../http/service.ts';
import { inTime } from './in-time.ts';

/** What the service counts for whoever watches over it. */
export interface Metrics {
  /** Counts a request that was answered. */
  readonly countRequest: (route: string, status: number, seconds: number) => void;
  readonly addGauge: (gauge: Gauge) => void;
  /** Everything in the text format of Prometheus. */
  write(): Promise<string>;
  readonly contentType: string;
}

/** Seconds, around what a vote and a page take. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

const GAUGE_MILLISECONDS = 1000;

/** Figures of the process are the same for every service in it, and watching for them cannot be ended. */
let processRegistry: Registry | null = null;

/** Makes the figures of one service; those of the process come with them. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'pairwise_request_seconds',
    help: 'Time from a request to its answer, by kind of route and status.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  if (processRegistry === null) collectDefaultMetrics({ register: (processRegistry = new Registry()) });
  const registries = [processRegistry, registry];
  return {
    countRequest: (route, status, seconds) => requests.observe({ route, status }, seconds),
    addGauge: (gauge) => addGauge(registry, gauge),
    write: async () => (await Promise.all(registries.map((part) => part.metrics()))).join('\n'),
    contentType: registry.contentType,
  };
}

function addGauge(registry: Registry, { name, help, label, read }: Gauge): void {
  new PromGauge({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    async collect() {
      // A figure that cannot be read in time is no number: the others are still told.
      const value = await inTime(Promise.resolve().then(read), GAUGE_MILLISECONDS).catch(() => Number.NaN);
      if (typeof value === 'number' || label === undefined) {
        this.set(Number(value));
        return;
      }
      this.reset();
      for (const [name, part] of Object.entries(value)) this.set({ [label]: name }, part);
    },
  });
}
