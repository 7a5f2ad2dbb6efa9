/** Names of the site's tools by slug, as the picker on this page lists them. */
export function readToolNames(): ReadonlyMap<string, string> {
  const options = document.querySelectorAll<HTMLOptionElement>('form[data-tool-picker] select[name="a"] option');
  return new Map([...options].filter((option) => option.value !== '').map((option) => [option.value, option.text]));
}
