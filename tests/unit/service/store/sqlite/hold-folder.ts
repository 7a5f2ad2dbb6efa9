// node hold-folder.ts DATA: takes the place of a service in a data folder, says whether it got it, and stays.
import { openStore } from '#src/service/store/open-store.ts';

const [data = ''] = process.argv.slice(2);
const store = await openStore({ data, databaseUrl: null });
console.log(typeof store === 'string' ? store : store.claim() ? 'taken' : 'not taken');
process.stdin.resume();
