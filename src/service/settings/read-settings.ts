import { SETTINGS, type Setting, type SettingName } from './settings-table.ts';
import type { Settings } from './settings.ts';

type Values = { readonly [Name in SettingName]: ReturnType<(typeof SETTINGS)[Name]['schema']['parse']> };

/** Reads the settings of the service from an environment; the first that is wrong comes back as one sentence. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings | string {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    // An empty variable counts as not set, as most shells and hosts have it.
    const text = environment[name] || undefined;
    const checked = setting.schema.safeParse(text);
    if (!checked.success) return describeFault(name, setting, text ?? '');
    values[name] = checked.data;
  }
  return makeSettings(values as Values);
}

function describeFault(name: string, { expected, isSecret }: Setting, text: string): string {
  return `${name} is ${isSecret ? 'set to something else' : JSON.stringify(text)}, expected ${expected}.`;
}

function makeSettings(values: Values): Settings {
  return {
    host: values.HOST,
    port: values.PORT,
    output: values.PAIRWISE_OUT,
    data: values.PAIRWISE_DATA,
    databaseUrl: values.DATABASE_URL ?? null,
    secret: values.PAIRWISE_SECRET ?? null,
    trustedProxies: values.TRUSTED_PROXIES,
    hasLimits: values.PAIRWISE_LIMITS,
    metricsToken: values.METRICS_TOKEN ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    logLevel: values.LOG_LEVEL,
  };
}
