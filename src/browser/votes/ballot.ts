/** A form in which a reader votes on a tool or picks between two. */
export interface Ballot {
  readonly form: HTMLFormElement;
  /** Where the service takes it. */
  readonly path: string;
  /** Key of the choice in what is sent. */
  readonly key: 'verdict' | 'pick';
  readonly slug: string;
  /** What the service is known to keep. */
  kept: string | null;
  /** What the reader pressed last. */
  wanted: string | null;
  /** Counts faults: what was pressed before one rested on something that did not come about. */
  faults: number;
  /** Presses that the service has not answered yet. */
  waiting: number;
  /** Which moment of the page the service's last answer came at. */
  answeredAt: number;
}

/** Makes ballots of the page's forms. */
export function findBallots(): readonly Ballot[] {
  return [...document.querySelectorAll<HTMLFormElement>('.ballot')].map((form) => {
    const slug = new URL(form.action).pathname.replace(/^.*\//, '');
    const isPick = form.querySelector('[name="pick"]') !== null;
    const path = `/api/${isPick ? 'picks' : 'votes'}/${slug}`;
    return { form, path, key: isPick ? 'pick' : 'verdict', slug, kept: null, wanted: null, faults: 0, waiting: 0, answeredAt: 0 };
  });
}

/** Shows what the reader has chosen; a choice that nobody has acknowledged yet is marked as such. */
export function showBallot({ form, wanted, waiting }: Ballot): void {
  form.toggleAttribute('data-sending', waiting > 0);
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === wanted));
}

/** Says what came of it, under the buttons. */
export function tell({ form }: Ballot, words: string, role: 'status' | 'alert' = 'status'): void {
  const line = form.querySelector('[role]');
  line?.setAttribute('role', role);
  if (line) line.textContent = words;
}
