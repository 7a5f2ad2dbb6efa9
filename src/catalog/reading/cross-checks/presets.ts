import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { EQUAL_WEIGHTS } from '../../equal-weights.ts';
import type { Site } from '../../schema/site.ts';
import { knownIds, type Records } from '../records.ts';
import type { SourceRecord } from '../source-record.ts';

/** Finds presets that weigh a persona that is not there, those that share a name, and those that do what another does. */
export function* checkPresets(records: Records): Iterable<Diagnostic> {
  const { site } = records;
  if (!site) return;
  const personas = knownIds(records, 'persona');
  yield* checkNames(site);
  yield* checkPersonas(site, personas);
  yield* checkEffects(site, personas);
}

function* checkNames(site: SourceRecord<Site>): Iterable<Diagnostic> {
  const builtIn = EQUAL_WEIGHTS.toLowerCase();
  const names = new Set([builtIn]);
  for (const [index, { name }] of presetsOf(site).entries()) {
    const folded = name.toLowerCase();
    if (names.has(folded)) {
      yield diagnose('duplicate-name', site.placeOfValue(['presets', index, 'name']), {
        message: folded === builtIn ? 'The name is that of the preset every site has.' : 'The name is that of another preset too.',
        mend: 'Give each preset a name of its own.',
      });
    }
    names.add(folded);
  }
}

function* checkPersonas(site: SourceRecord<Site>, personas: ReadonlySet<string>): Iterable<Diagnostic> {
  for (const [index, { weights }] of presetsOf(site).entries()) {
    for (const id of Object.keys(weights)) {
      if (personas.has(id)) continue;
      yield diagnose('unknown-persona', site.placeOfKey(['presets', index, 'weights', id]), {
        message: `There is no persona called ${showValue(id)}.`,
        mend: mendPersona(id, personas),
      });
    }
  }
}

function mendPersona(id: string, personas: ReadonlySet<string>): string {
  if (personas.size === 0) return 'Add personas/<id>.md, or take the line out.';
  const meant = suggest(id, personas);
  return meant === undefined ? `The personas are ${[...personas].join(', ')}.` : `Did you mean \`${meant}\`?`;
}

/** A preset of a persona that is not there has a fault of its own, and without personas there is nothing to weigh. */
function* checkEffects(site: SourceRecord<Site>, personas: ReadonlySet<string>): Iterable<Diagnostic> {
  if (personas.size === 0) return;
  const names = new Map([[effectOf({}, personas), EQUAL_WEIGHTS]]);
  for (const [index, { name, weights }] of presetsOf(site).entries()) {
    if (!Object.keys(weights).every((id) => personas.has(id))) continue;
    const place = site.placeOfValue(['presets', index, 'weights']);
    const effect = effectOf(weights, personas);
    const twin = names.get(effect);
    if (/^0+$/.test(effect)) {
      yield diagnose('idle-preset', place, {
        message: 'No persona counts, so that nothing is left to weigh.',
        mend: 'Let at least one persona count, or take the preset out.',
      });
    } else if (twin !== undefined) {
      yield diagnose('idle-preset', place, {
        message: `The weights come out as those of the preset ${showValue(twin)}.`,
        mend: 'Weigh the personas differently, or take the preset out.',
      });
    } else names.set(effect, name);
  }
}

/** Weights as a mean knows them, a digit a persona: where all that count do so twice, they might as well count once. */
function effectOf(weights: Readonly<Record<string, number>>, personas: ReadonlySet<string>): string {
  const digits = [...personas].map((id) => (Object.hasOwn(weights, id) ? (weights[id] ?? 1) : 1));
  return (digits.includes(1) ? digits : digits.map((digit) => digit / 2)).join('');
}

function presetsOf(site: SourceRecord<Site>): Site['presets'] {
  return site.value.presets ?? [];
}
