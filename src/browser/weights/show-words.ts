/** Writes what weights make of the page wherever it has a place for it; what is said already is left alone, so that nothing is read out twice. */
export function showWeighedWords(words: string): void {
  for (const place of document.querySelectorAll('[data-weighed-words]')) {
    if (place.textContent !== words) place.textContent = words;
  }
}
