/** Parts that were asked for on this page; one that failed is asked for again. */
const parts = new Map<string, Promise<HTMLElement>>();

/**
 * Fetches a part of the page that is needed only once the reader acts (`src/pages/parts/`): its one root element, with its stylesheets in
 * place. Every call gives the same element; fails when the network does.
 */
export function loadPart(name: string): Promise<HTMLElement> {
  const known = parts.get(name);
  if (known) return known;
  const part = fetchPart(name);
  parts.set(name, part);
  part.catch(() => parts.delete(name));
  return part;
}

async function fetchPart(name: string): Promise<HTMLElement> {
  const answer = await fetch(`/parts/${name}/`);
  if (!answer.ok) throw new Error(`The part ${name} was answered with ${answer.status}.`);
  const source = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sheets = [...source.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
    ({ href }) => new URL(href, location.href).href,
  );
  await Promise.all(sheets.filter(isMissing).map(addStyles));
  const root = source.body.firstElementChild;
  if (!(root instanceof HTMLElement)) throw new Error(`The part ${name} is empty.`);
  return document.adoptNode(root);
}

function isMissing(sheet: string): boolean {
  return [...document.styleSheets].every(({ href }) => href !== sheet);
}

/** Waits for the sheet, so that the part is never shown without it. */
function addStyles(sheet: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      // Left where it is, the next try would take it for loaded.
      link.remove();
      reject(new Error(`${sheet} did not load.`));
    };
    document.head.append(link);
  });
}
