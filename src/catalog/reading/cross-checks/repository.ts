import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { describeRepository } from '../../repository.ts';
import type { Records } from '../records.ts';

/** Finds a repository of which nobody can tell what software keeps it, or whose address leads further than to itself. */
export function* checkRepository({ site }: Records): Iterable<Diagnostic> {
  const setting = site?.value.repository;
  if (!site || setting === undefined) return;
  const [url, place] =
    typeof setting === 'string' ? [setting, site.placeOfValue(['repository'])] : [setting.url, site.placeOfValue(['repository', 'url'])];
  const repository = describeRepository(setting);
  if (repository === null) {
    const { hostname } = new URL(url);
    const form = typeof setting === 'string' ? `Write it as \`{ url: "${url}", forge: … }\`` : 'Add `forge: …`';
    yield diagnose('missing-key', place, {
      message: `The host ${hostname} does not tell what software keeps the repository.`,
      mend: `${form} with github, gitlab or forgejo (Gitea too); other software is not supported.`,
    });
  } else if (repository.forge !== 'gitlab' && repository.path.split('/').length > 2) {
    const [owner = '', name = ''] = repository.path.split('/');
    yield diagnose('bad-url', place, {
      message: `The address of the repository is ${showValue(url)}, expected no more than owner and name after the host.`,
      mend: `Write it as ${new URL(`/${owner}/${name}`, url).href}.`,
    });
  }
}
