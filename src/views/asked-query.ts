/** Most characters of a query that is carried along: the weights of a large panel and a campaign's marks take far fewer. */
const QUERY_MOST = 1000;

/**
 * An address that a reader is led to, with the query of the one that was asked for: it may hold a reader's weights, which go by persona and
 * so mean the same whichever way round a pair is named. What the address says itself stands. The query is written anew from what was
 * understood of it; control characters and what is too long are left behind.
 *
 * @example withAskedQuery('/compare/custom/?t=a,b', new URLSearchParams('t=c&w=210')) // '/compare/custom/?t=a,b&w=210'
 */
export function withAskedQuery(address: string, asked: URLSearchParams): string {
  const [, own = ''] = address.split('?');
  const said = new URLSearchParams(own);
  const kept = [...asked].filter(([name, value]) => !said.has(name) && !/\p{Cc}/u.test(name + value));
  const query = new URLSearchParams(kept).toString();
  if (query === '' || query.length > QUERY_MOST) return address;
  return `${address}${own === '' ? '?' : '&'}${query}`;
}
