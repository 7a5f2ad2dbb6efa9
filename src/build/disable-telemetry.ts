// Astro reports every build to its makers unless this is set.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
