// node open-in-process.ts DATA [DATABASE_URL]: opens the store of a place in a process of its own, and prints its secret.
import { openStore } from '#src/service/store/open-store.ts';

const [data = '', databaseUrl = null] = process.argv.slice(2);
const store = await openStore({ data, databaseUrl });
if (typeof store === 'string') {
  console.log(store);
} else {
  console.log(await store.keepSecret(() => `made by ${process.pid}`));
  await store.close();
}
