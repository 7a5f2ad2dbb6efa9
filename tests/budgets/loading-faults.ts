import type { WeighedPage } from './weigh-page.ts';

/** Length that the script of the shell may have which sets the theme before anything is painted. */
const THEME_SCRIPT_LENGTH = 300;

/** One thing that is wrong with the way pages load. */
export interface LoadingFault {
  /** One sentence: what is wrong, and what to do. */
  readonly sentence: string;
  readonly address: string;
}

/** Finds what holds up the first paint of a page: scripts that the parser waits for, and fonts. `read` gives the text of a style sheet. */
export async function findLoadingFaults(
  { address, source }: WeighedPage,
  read: (address: string) => Promise<string>,
): Promise<readonly LoadingFault[]> {
  const sheets = await Promise.all(source.styleSheets.map(async (sheet) => ({ name: sheet, text: await read(sheet) })));
  const inline = source.inlineStyles.map((text) => ({ name: 'a <style> in the page', text }));
  return [
    ...source.blockingScripts.map((script) => `${script} holds up the page: give its <script> type="module", async or defer.`),
    ...findInlineFaults(source.inlineScripts),
    ...source.preloadedFonts.map((font) => `${font} is asked for before the first paint: take its <link rel="preload"> out.`),
    ...[...sheets, ...inline]
      .filter(({ text }) => /@font-face/i.test(text))
      .map(({ name }) => `A font is declared in ${name}: take its @font-face out and use the fonts of the system.`),
  ].map((sentence) => ({ sentence, address }));
}

function findInlineFaults(scripts: readonly string[]): readonly string[] {
  const tooMany =
    scripts.length > 1
      ? [`${scripts.length} scripts stand in the page itself, expected the theme's alone: move them to src/browser/.`]
      : [];
  const long = scripts.filter((script) => script.length > THEME_SCRIPT_LENGTH);
  return [
    ...tooMany,
    ...long.map(
      ({ length }) =>
        `A script of ${length} characters stands in the page itself, expected at most the ${THEME_SCRIPT_LENGTH} of the theme's: move it to src/browser/.`,
    ),
  ];
}
