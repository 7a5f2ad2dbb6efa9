const GEOMETRY = 'x y width height cx cy r rx ry x1 y1 x2 y2 d points pathLength viewBox preserveAspectRatio refX refY transform';
const PAINT = 'color fill fill-opacity fill-rule opacity paint-order color-interpolation';
const STROKE =
  'stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width vector-effect';
const GRADIENT = 'gradientUnits gradientTransform spreadMethod fx fy fr offset stop-color stop-opacity';
const CLIP = 'clip-path clip-rule clipPathUnits mask mask-type maskUnits maskContentUnits';
const DISPLAY = 'display visibility overflow shape-rendering enable-background version baseProfile focusable aria-hidden';
const NAMES = 'id class role aria-label aria-labelledby aria-describedby data-name lang xml:lang xml:space';

const EXACT: Readonly<Partial<Record<string, string>>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:svg': 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** What the value of an attribute may be. */
interface Rule {
  readonly isAllowed: (value: string) => boolean;
  /** The words after "expected". */
  readonly expected: string;
}

const PLAIN: Rule = { isAllowed: isPlain, expected: 'numbers, words, colours, transforms and references such as url(#shape)' };
const REFERENCE: Rule = { isAllowed: isReference, expected: 'a reference into the file itself such as #shape' };
// Nothing reads these but people and the references to them.
const NAME: Rule = { isAllowed: () => true, expected: 'a name' };

const RULES: ReadonlyMap<string, Rule> = new Map([
  ...[GEOMETRY, PAINT, STROKE, GRADIENT, CLIP, DISPLAY].flatMap((names) => names.split(' ')).map((name) => [name, PLAIN] as const),
  ...NAMES.split(' ').map((name) => [name, NAME] as const),
  ...['href', 'xlink:href'].map((name) => [name, REFERENCE] as const),
  ...Object.entries(EXACT).map(([name, value]) => [name, { isAllowed: (given: string) => given === value, expected: `${value}` }] as const),
]);

const REFERENCE_URL = /url\(#([\w.-]+)\)/g;
/** Neither a colon nor a slash nor a quote: no address of another place can be written with these. */
const PLAIN_CHARACTERS = /^[\w \t\r\n.,#%+()-]*$/;
const FUNCTIONS = /(?<![\w-])(?:rgba?|hsla?|matrix|translate|scale|rotate|skew[XY])[ \t\r\n]*$/;
const LONGEST_FUNCTION = 'translate'.length + 4;

/** Finds the rule of an attribute; `undefined` when no logo may have it. */
export function ruleOf(name: string): Rule | undefined {
  return RULES.get(name);
}

/** Finds the ids that the value of an allowed attribute refers to. */
export function findReferences(name: string, value: string): readonly string[] {
  const rule = RULES.get(name);
  if (rule === REFERENCE) return [value.slice(1)];
  return rule === PLAIN ? [...value.matchAll(REFERENCE_URL)].map(([, id = '']) => id) : [];
}

function isReference(value: string): boolean {
  return /^#[\w.-]+$/.test(value);
}

function isPlain(value: string): boolean {
  const rest = value.replaceAll(REFERENCE_URL, ' ');
  if (!PLAIN_CHARACTERS.test(rest)) return false;
  for (let bracket = rest.indexOf('('); bracket !== -1; bracket = rest.indexOf('(', bracket + 1)) {
    if (!FUNCTIONS.test(rest.slice(Math.max(0, bracket - LONGEST_FUNCTION), bracket))) return false;
  }
  return true;
}
