// npm run digest -- --since DATE [--until DATE] [--queue] [--out FOLDER]: makes the newsletter's issue from what changed in the content within
// those days, previews it and, with --queue, puts it in the outbox for everyone who confirmed. The service may be running.
import { today } from '#src/catalog/reading/today.ts';
import { readDigestRequest } from '#src/service/mail/digest-request.ts';
import { runDigest } from '#src/service/mail/run-digest.ts';

const request = readDigestRequest(process.argv.slice(2), today());
const { text, isFault } = typeof request === 'string' ? { text: request, isFault: true } : await runDigest(request, process.env);
if (isFault) console.error(text);
else console.log(text);
process.exitCode = isFault ? 1 : 0;
