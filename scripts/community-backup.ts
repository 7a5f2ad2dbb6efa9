// npm run community:backup -- FILE: writes all that the community service keeps into a new file, as lines of JSON. The service may be running.
import { runBackupCommand } from '#src/service/store/backup/run-backup-command.ts';

await runBackupCommand('npm run community:backup -- FILE', (place, { backUp }, file) => backUp(place, file, new Date()));
