// node hold-file.ts FILE: holds the right to write to a SQLite file until its input ends, and says so once it has it.
import { DatabaseSync } from 'node:sqlite';

const connection = new DatabaseSync(process.argv[2] ?? '', { timeout: 1000 });
connection.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
process.stdin.resume().on('end', () => connection.close());
