/**
 * Says to an agent in the browser what a form does, by the attributes of WebMCP (https://webmachinelearning.github.io/webmcp/). A script does,
 * as HTML has no such attributes yet and a page must stay valid. The fields are described by their labels.
 */
export function describeForm(form: HTMLFormElement, name: string, description: string): void {
  // Whoever is in the form already is a reader, and must not be thrown out.
  if (form.contains(document.activeElement)) return;
  // A browser looks at every change: a form with one of the two is a fault, so both are given out of its sight.
  const place = document.createComment('');
  form.replaceWith(place);
  form.setAttribute('toolname', name);
  form.setAttribute('tooldescription', description);
  place.replaceWith(form);
}
