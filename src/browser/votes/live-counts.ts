import { askService } from './ask-service.ts';
import { sayClosed } from './notes.ts';
import { showCounts, shownTools } from './shown-counts.ts';

/** Puts the service's counts in the place of those that the page was built with; where no service answers, says that no votes are taken. */
export async function showLiveCounts(): Promise<void> {
  const tools = shownTools();
  if (tools.length === 0) return;
  const askedAt = Date.now();
  const answer = await askService(`/api/votes?tools=${tools.join()}`);
  if (answer.kind === 'given') showCounts(answer.value, askedAt);
  else sayClosed(answer);
}
