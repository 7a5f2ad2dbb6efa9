import { describe, expect, test } from 'vitest';
import { indexLines } from '#src/catalog/reading/line-index.ts';
import { findSvgFaults } from '#src/catalog/reading/svg/find-svg-faults.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg">';

/** Gives the faults of a file, one a line, without their mends. */
function faultsOf(source: string): string {
  const positionOf = indexLines(source);
  const lines = findSvgFaults(source).map(({ code, offset, message }) => {
    const { line, column } = positionOf(offset);
    return `${line}:${column} ${code} ${message}`;
  });
  return lines.join('\n');
}

/** Gives the faults of what stands in an svg element, on the second line of the file. */
function faultsWithin(content: string): string {
  return faultsOf(`${OPEN}\n${content}</svg>`);
}

const notAllowed = (what: string, column = 1) => `2:${column} unsafe-logo The ${what} is not allowed in a logo.`;
const notAReference = (name: string, value: string) =>
  `2:6 unsafe-logo The attribute \`${name}\` is \`${value}\`, expected a reference into the file itself such as #shape.`;
const notPlain = (name: string, value: string) =>
  `2:7 unsafe-logo The attribute \`${name}\` is \`${value}\`, expected numbers, words, colours, transforms and references such as url(#shape).`;
const notAnEntity = (entity: string, column: number) =>
  `2:${column} unsafe-logo \`${entity}\` is not allowed in a logo, expected one of &amp; &lt; &gt; &quot; &apos;.`;

describe('refuses', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', notAllowed('element `script`')],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', notAllowed('element `SCRIPT`')],
    ['a script with a prefix', '<svg:script>alert(1)</svg:script>', notAllowed('element `svg:script`')],
    ['a script of another namespace', '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', notAllowed('element `x:script`')],
    ['a style sheet', '<style>@import "https://evil.example/";</style>', notAllowed('element `style`')],
    ['HTML', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', notAllowed('element `foreignObject`')],
    ['an image', '<image href="https://evil.example/pixel.png"/>', notAllowed('element `image`')],
    ['a link', '<a href="https://evil.example/"><path d="M0 0"/></a>', notAllowed('element `a`')],
    ['an animation', '<set attributeName="href" to="javascript:alert(1)"/>', notAllowed('element `set`')],
    ['a filter', '<filter id="a"/>', notAllowed('element `filter`')],
    ['written words', '<text>Sign in</text>', notAllowed('element `text`')],
    ['an element in a title', '<title><g/></title>', '2:8 unsafe-logo The element `g` stands in `title`, expected text alone.'],
    ['loose words', '<g> Sign in</g>', '2:5 unsafe-logo Text stands in `g`, expected it in title and desc only.'],
    ['a handler', '<path onload="alert(1)"/>', notAllowed('attribute `onload`', 7)],
    ['a handler in capitals', '<path ONCLICK="alert(1)"/>', notAllowed('attribute `ONCLICK`', 7)],
    ['a style', '<path style="fill:url(https://evil.example/)"/>', notAllowed('attribute `style`', 7)],
    ['another base', '<path xml:base="https://evil.example/"/>', notAllowed('attribute `xml:base`', 7)],
    ['a filter by reference', '<path filter="url(#a)"/>', notAllowed('attribute `filter`', 7)],
    ['a script address', '<use href="javascript:alert(1)"/>', notAReference('href', 'javascript:alert(1)')],
    ['a shape of another site', '<use href="https://evil.example/#a"/>', notAReference('href', 'https://evil.example/#a')],
    ['a shape of another file', '<use href="other.svg#a"/>', notAReference('href', 'other.svg#a')],
    ['data', '<use href="data:image/svg+xml,x"/>', notAReference('href', 'data:image/svg+xml,x')],
    [
      'no reference at all',
      '<use href=""/>',
      '2:6 unsafe-logo The attribute `href` is empty, expected a reference into the file itself such as #shape.',
    ],
    ['a paint of another site', '<path fill="url(https://evil.example/#a)"/>', notPlain('fill', 'url(https://evil.example/#a)')],
    ['a paint of another file', '<path fill="url(other.svg#a)"/>', notPlain('fill', 'url(other.svg#a)')],
    ['a paint behind a good one', '<path fill="url(#a) url(b)"/>', notPlain('fill', 'url(#a) url(b)')],
    ['a paint in quotes', '<path fill="url(&quot;b&quot;)"/>', notPlain('fill', 'url(&quot;b&quot;)')],
    ['a paint in capitals', '<path fill="URL(b)"/>', notPlain('fill', 'URL(b)')],
    ['an escaped paint', String.raw`<path fill="u\72l(b)"/>`, notPlain('fill', String.raw`u\72l(b)`)],
    ['an unknown function', '<path fill="image-set(b)"/>', notPlain('fill', 'image-set(b)')],
    ['a function that ends like a known one', '<path fill="x-rgb(1)"/>', notPlain('fill', 'x-rgb(1)')],
    [
      'HTML in disguise',
      '<g xmlns="http://www.w3.org/1999/xhtml"/>',
      '2:4 unsafe-logo The attribute `xmlns` is `http://www.w3.org/1999/xhtml`, expected http://www.w3.org/2000/svg.',
    ],
    ['an entity', '<title>&xxe;</title>', notAnEntity('&xxe;', 8)],
    ['a character by number', '<use href="&#106;avascript:alert(1)"/>', notAnEntity('&#106;', 12)],
    [
      'a CDATA section',
      '<title><![CDATA[<script>]]></title>',
      notAllowed('A', 8).replace('The A', 'A CDATA section or conditional section'),
    ],
    ['a processing instruction', '<?php evil() ?>', notAllowed('A').replace('The A', 'A processing instruction')],
  ])('%s', (_, content, expected) => {
    expect(faultsWithin(content)).toBe(expected);
  });

  const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`).join('');
  const uses = (count: number, target: string) => `<use href="#${target}"/>`.repeat(count);
  const layers = Array.from({ length: 5 }, (_, index) => `<g id="l${index}">${uses(10, `l${index + 1}`)}</g>`).join('');
  const chain = Array.from({ length: 10 }, (_, index) => `<g id="l${index + 1}">${uses(1, `l${index}`)}</g>`).join('');
  test.each([
    [
      'entities that grow',
      `<!DOCTYPE svg [${lol}]>\n${OPEN}</svg>`,
      '1:1 unsafe-logo A document type or another declaration is not allowed in a logo.',
    ],
    ['a small doctype', `<!doctype html>${OPEN}</svg>`, '1:1 unsafe-logo A document type or another declaration is not allowed in a logo.'],
    [
      'a style sheet from elsewhere',
      `<?xml-stylesheet href="a.css"?>${OPEN}</svg>`,
      '1:1 unsafe-logo A processing instruction is not allowed in a logo.',
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="UTF-7"?>${OPEN}</svg>`,
      '1:1 unsafe-logo A processing instruction is not allowed in a logo.',
    ],
    ['a late declaration', ` <?xml version="1.0"?>${OPEN}</svg>`, '1:2 unsafe-logo A processing instruction is not allowed in a logo.'],
    [
      'shapes that grow',
      `${OPEN}${layers}<path id="l5"/></svg>`,
      '1:1 unsafe-logo The logo draws more than 20000 elements, counted as often as they are used.',
    ],
    [
      'a circle',
      `${OPEN}<g id="a">${uses(1, 'a')}</g></svg>`,
      '1:56 unsafe-logo References lead in a circle here, or over more than 8 steps.',
    ],
    [
      'a long chain',
      `${OPEN}<path id="l0"/>\n${chain}</svg>`,
      '2:273 unsafe-logo References lead in a circle here, or over more than 8 steps.',
    ],
  ])('%s', (_, source, expected) => {
    expect(faultsOf(source)).toBe(expected);
  });
});

describe('says what is not well-formed', () => {
  test.each([
    ['', '1:1 logo-syntax The file holds no svg element.'],
    ['A logo', '1:1 logo-syntax Text stands outside of the svg element.'],
    [
      '<html xmlns="http://www.w3.org/2000/svg"/>',
      '1:1 logo-syntax The file holds the element `html`, expected an svg element.\n1:1 unsafe-logo The element `html` is not allowed in a logo.',
    ],
    ['<svg/>', '1:1 logo-syntax The svg element has no xmlns="http://www.w3.org/2000/svg", without which no browser draws it.'],
    [OPEN, '1:1 logo-syntax The element `svg` is never closed.'],
    [`${OPEN}<g></svg>`, '1:44 logo-syntax `</svg>` stands here, expected `</g>`.'],
    [`${OPEN}</svg></svg>`, '1:47 logo-syntax `</svg>` stands here, expected no closing tag.'],
    [`${OPEN}</svg><svg/>`, '1:47 logo-syntax A second element, `svg`, stands beside the first.'],
    [
      `${OPEN}<path d='M0 0' onload=alert(1)/></svg>`,
      '1:56 logo-syntax The tag of `path` goes on unexpectedly, expected name="value" or its end.',
    ],
    [`${OPEN}<path d="M0 0`, '1:47 logo-syntax The tag of `path` goes on unexpectedly, expected name="value" or its end.'],
    [`${OPEN}<path d="a" d="b"/></svg>`, '1:53 logo-syntax The attribute `d` stands in this tag a second time.'],
    [`${OPEN}< g/></svg>`, '1:41 logo-syntax This `<` begins no tag, expected the name of an element or `&lt;`.'],
    [`${OPEN}</svg`, '1:41 logo-syntax This closing tag is cut short, expected a name and `>`.'],
    [`${OPEN}<title>]]></title></svg>`, '1:48 logo-syntax `]]>` stands in text, where XML does not allow it.'],
    [`${OPEN}<g id="\uFFFF"/></svg>`, '1:48 logo-syntax A code stands here that is no character in XML.'],
    [`${OPEN}<!-- </svg>`, '1:41 logo-syntax This comment is never closed.'],
    [`${OPEN}<!-- -- --></svg>`, '1:46 logo-syntax Two hyphens stand within a comment, which only its end may have.'],
    [`${OPEN}<use xlink:href="#a"/></svg>`, '1:46 logo-syntax The attribute `xlink:href` stands here, but nothing says what `xlink` is.'],
    [`${OPEN}${'<g>'.repeat(64)}`, '1:230 logo-syntax Elements stand more than 64 levels deep here.'],
  ])('%s', (source, expected) => {
    expect(faultsOf(source)).toBe(expected);
  });
});

test('names each fault once, at the first place', () => {
  expect(faultsWithin('<path style="a"/><path style="b"/>\n<path style="c"/>')).toBe(notAllowed('attribute `style`', 7));
});

describe('lets pass', () => {
  test.each([
    [
      'one path, as icon collections write it',
      '<svg role="img" viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg"><title>A &amp; B</title><path d="M12 .297c-6.63 0-12 5.373-12 12z"/></svg>',
    ],
    [
      'gradients that build on each other, as Inkscape writes them',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="48" height="48" viewBox="0 0 12.7 12.7" version="1.1" id="svg1" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <defs id="defs1">
    <linearGradient id="base"><stop offset="0" stop-color="#1d56c4" stop-opacity="1"/><stop offset="100%" stop-color="rgb(169, 79, 0)"/></linearGradient>
    <linearGradient xlink:href="#base" id="slope" x1="0" y1="0" x2="1e1" y2="-5" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,1,0,0)"/>
  </defs>
  <g id="layer1" transform="translate(-97.6 -137.7) rotate(45)"><circle cx="6" cy="6" r="4" fill="url(#slope)" fill-opacity=".5"/></g>
</svg>
`,
    ],
    [
      'clips, masks and symbols, as Figma and Sketch write them',
      `<svg width="32" height="32" viewBox="0 0 32 32" fill="none" xmlns="http://www.w3.org/2000/svg">
<desc>Two halves &lt;of one&gt;</desc>
<g id="Group 1 (final)" clip-path="url(#clip0_1_2)"><mask id="m" mask-type="alpha"><rect width="32" height="32" fill="currentColor"/></mask>
<path fill-rule="evenodd" clip-rule="evenodd" d="M0 0H32V32H0Z" fill="hsl(220 74% 44%)" mask="url(#m)"/></g>
<symbol id="dot" viewBox='0 0 2 2'><ellipse cx="1" cy="1" rx="1" ry="1"/></symbol><use href="#dot" x="3" width="2" height="2"/>
<defs><clipPath id="clip0_1_2"><rect width="32" height="32" fill="white"/></clipPath></defs>
</svg>`,
    ],
    [
      'the older attributes of Illustrator',
      `\r\n<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In -->\r\n<svg version="1.1" id="Layer_1" data-name="Ebene 1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" enable-background="new 0 0 64 64" xml:space="preserve"><polygon class="st0" points="0,0 64,0 32,64 "/><line x1="0" y1="0" x2="64" y2="64" stroke="#000" stroke-dasharray="4 2"/></svg>\r\n`,
    ],
  ])('%s', (_, source) => {
    expect(faultsOf(source)).toBe('');
  });
});
