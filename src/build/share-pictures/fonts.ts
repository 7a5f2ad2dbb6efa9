import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { remember } from '#src/catalog/remember.ts';
import { readCharacterMap } from './character-map.ts';

/** How heavy a text is drawn. */
export type Weight = 'regular' | 'bold';

/** A typeface, as its npm package brings it. */
interface Typeface {
  readonly package: string;
  readonly files: Readonly<Record<Weight, string>>;
}

/** Latin, Greek and Cyrillic, in both weights; every picture holds some. */
const BASE: Typeface = { package: '@embedpdf/fonts-latin', files: { bold: 'NotoSans-Bold.ttf', regular: 'NotoSans-Regular.ttf' } };

/** What is taken for characters that the base lacks; of those that draw as many, the first. Mostly names, so in one weight. */
const FURTHER: readonly Typeface[] = [
  { package: '@embedpdf/fonts-arabic', files: inBold('NotoNaskhArabic-Bold.ttf') },
  { package: '@embedpdf/fonts-hebrew', files: inBold('NotoSansHebrew-Bold.ttf') },
  { package: '@embedpdf/fonts-sc', files: inBold('NotoSansHans-Bold.otf') },
  { package: '@embedpdf/fonts-kr', files: inBold('NotoSansKR-Bold.otf') },
];

const require = createRequire(import.meta.url);

/** Names every typeface with its version: a picture drawn in another one is another picture. */
export function listTypefaces(): readonly string[] {
  return [BASE, ...FURTHER].map((typeface) => {
    const { version } = require(join(folderOf(typeface), 'package.json')) as { readonly version: string };
    return `${typeface.package} ${version}`;
  });
}

/** Font files that texts need: reading one of Chinese takes longer than drawing, so it is named only where it is wanted. */
export function listFontFiles(texts: readonly string[], weights: readonly Weight[] = ['bold', 'regular']): readonly string[] {
  let missing = missingIn(BASE, [...new Set(texts.join(''))]);
  const chosen = [BASE];
  while (missing.length > 0) {
    const rest = FURTHER.map((typeface) => ({ typeface, missing: missingIn(typeface, missing) }));
    const best = rest.reduce((one, other) => (other.missing.length < one.missing.length ? other : one));
    if (best.missing.length === missing.length) break;
    chosen.push(best.typeface);
    missing = best.missing;
  }
  return [...new Set(chosen.flatMap((typeface) => weights.map((weight) => fileOf(typeface, weight))))];
}

/** Tells whether some font draws a character. */
export function isDrawable(character: string): boolean {
  return [BASE, ...FURTHER].some((typeface) => missingIn(typeface, [character]).length === 0);
}

function missingIn(typeface: Typeface, characters: readonly string[]): readonly string[] {
  return characters.length === 0 ? [] : characters.filter((character) => !mapOf(typeface)(character.codePointAt(0) ?? 0));
}

const mapOf = remember((typeface: Typeface) => readCharacterMap(readFileSync(fileOf(typeface, 'bold'))));

function fileOf(typeface: Typeface, weight: Weight): string {
  return join(folderOf(typeface), 'fonts', typeface.files[weight]);
}

function inBold(file: string): Typeface['files'] {
  return { bold: file, regular: file };
}

/** A package gives the path of its entry only, which lies in a folder beside its fonts. */
const folderOf = remember((typeface: Typeface) => dirname(dirname(require.resolve(typeface.package))));
