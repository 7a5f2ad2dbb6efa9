// npm run community:erase -- --email ADDRESS | --voter COOKIE: erases everything that is kept about a mail address or a voter, and says what
// that was. The service may be running.
import { eraseAddress } from '#src/service/personal-data/erase-address.ts';
import { eraseVoter } from '#src/service/personal-data/erase-voter.ts';
import { withData } from '#src/service/personal-data/open-data.ts';
import { readWhoseErase } from '#src/service/personal-data/whose-data.ts';

const whose = readWhoseErase(process.argv.slice(2));
const { text, isFault } =
  typeof whose === 'string'
    ? { text: whose, isFault: true }
    : await withData(process.env, (data) => ('email' in whose ? eraseAddress(data, whose.email) : eraseVoter(data, whose.voter)));
if (isFault) console.error(text);
else console.log(text);
process.exitCode = isFault ? 1 : 0;
