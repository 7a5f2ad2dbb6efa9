import { expect } from 'vitest';
import { runService } from '../../unit/service/running-service.ts';
import { proof } from '../proof.ts';
import { judgeAnswer } from './judge-answer.ts';
import { exchange } from './raw-socket.ts';

const BREAKS = ['%0d%0a', '%0a', '%0d', '%00', '%E5%98%8D%E5%98%8A', '%E2%80%A8', '\u00a0', '\t'].map(
  (line) => `${line}Set-Cookie:%20in=1${line}X-In:%201`,
);

proof('lets nothing that is sent begin a header of the answer, nor lead to another site', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const usual = 'Connection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const host = `Host: 127.0.0.1:${running.port}\r\n`;
  const get = (path: string, headers = ''): string => `GET ${path} HTTP/1.1\r\n${host}${usual}${headers}\r\n`;
  const post = (path: string, body: string, headers = ''): string =>
    `POST ${path} HTTP/1.1\r\n${host}${usual}${headers}Content-Length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n${body}`;
  const requests = BREAKS.flatMap((text) => [
    get(`/tools/alpha?x=${text}`),
    get(`/compare/beta-vs-alpha/?x=${text}`),
    get(`/compare/?a=beta&b=alpha&x=${text}`),
    get(`/tools/alfa/?x=${text}`),
    get(`/tools/${text}`),
    post('/vote/alpha', `verdict=ship&from=/tools/alpha/${text}`),
    post('/vote/alpha', `verdict=ship&from=${text}`),
    post('/vote/alpha', 'verdict=ship', `Referer: http://127.0.0.1:${running.port}/tools/alpha/?x=${text.replaceAll('\u00a0', '')}\r\n`),
    post(`/newsletter/confirm/?t=${text}`, ''),
  ]);
  const elsewhere = [
    '//evil.example/',
    '/\\evil.example/',
    'https://evil.example/',
    'javascript:alert(1)',
    '////evil.example',
    '/%2f/evil.example',
    '\\\\evil.example',
    'http:evil.example',
    '/\t/evil.example',
    ' //evil.example',
  ];
  const leads = elsewhere.flatMap((to) => [
    post('/vote/alpha', `verdict=ship&from=${encodeURIComponent(to)}`),
    get(`${to.startsWith('/') ? to.replace('\t', '%09') : `/${encodeURI(to)}`}/..`),
    get(`//evil.example/..${to.startsWith('/') ? to.replace('\t', '%09') : ''}`),
  ]);
  for (const request of [...requests, ...leads]) {
    const [answer, ...more] = await exchange(running.port, Buffer.from(request, 'latin1'));
    const names = [...(answer?.headers.keys() ?? [])];
    const cookies = answer?.headers.get('set-cookie') ?? '__Host-voter=';
    expect([request, more, names.includes('x-in'), cookies.startsWith('__Host-voter='), answer && judgeAnswer(answer)]).toEqual([
      request,
      [],
      false,
      true,
      null,
    ]);
    const to = answer?.headers.get('location');
    if (to !== undefined) expect([request, new URL(to, running.origin).origin]).toEqual([request, running.origin]);
  }
});
