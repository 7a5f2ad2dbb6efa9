// npm run community:move -- PLACE: copies all that is kept to another, empty place: a folder for SQLite, or postgres://…
import { runBackupCommand } from '#src/service/store/backup/run-backup-command.ts';

await runBackupCommand('npm run community:move -- FOLDER or postgres://USER@HOST/DATABASE', (place, { move, readPlace }, to) =>
  move(place, readPlace(to), new Date()),
);
