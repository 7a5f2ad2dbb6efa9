// npm run community:restore -- FILE: puts a backup into an empty database, all of it or nothing. The service must not be running.
import { runBackupCommand } from '#src/service/store/backup/run-backup-command.ts';

await runBackupCommand('npm run community:restore -- FILE', (place, { restore }, file) => restore(place, file));
