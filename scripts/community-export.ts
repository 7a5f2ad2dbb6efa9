// npm run community:export -- --email ADDRESS: writes as JSON everything that is kept about a mail address. The service may be running.
import { exportAddress } from '#src/service/personal-data/export-address.ts';
import { withData } from '#src/service/personal-data/open-data.ts';
import { readWhoseExport } from '#src/service/personal-data/whose-data.ts';

const whose = readWhoseExport(process.argv.slice(2));
const { text, isFault } =
  typeof whose === 'string' ? { text: whose, isFault: true } : await withData(process.env, (data) => exportAddress(data, whose.email));
if (isFault) console.error(text);
else console.log(text);
process.exitCode = isFault ? 1 : 0;
