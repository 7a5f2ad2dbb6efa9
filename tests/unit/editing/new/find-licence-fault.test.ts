import { expect, test } from 'vitest';
import { findLicenceFault } from '#src/editing/new/find-licence-fault.ts';

test.each([
  'MIT',
  'Proprietary',
  'GPL-2.0-or-later WITH Classpath-exception-2.0',
  'MIT OR Apache-2.0',
  '(MIT AND BSD-3-Clause) OR Apache-2.0+',
  'LicenseRef-Llama-3.2',
])('takes %s', (text) => {
  expect(findLicenceFault(text)).toBeNull();
});

const OWN = 'Write Proprietary, or LicenseRef- and a name for one that the list does not have: `LicenseRef-Llama-3.2`.';

test.each([
  ['apache2', 'There is no licence `apache2` in the SPDX list. Did you mean `Apache-2.0`?'],
  ['mit license', 'There is no licence `mit license` in the SPDX list. Did you mean `MIT`?'],
  ['GPL-3.0', 'There is no licence `GPL-3.0` in the SPDX list. Did you mean `GPL-3.0-only`?'],
  ['proprietary', 'There is no licence `proprietary` in the SPDX list. Did you mean `Proprietary`?'],
  ['MIT OR apache-2', 'There is no licence `apache-2` in the SPDX list. Did you mean `Apache-2.0`?'],
  ['Llama Community License', `There is no licence \`Llama Community License\` in the SPDX list. ${OWN}`],
  ['MIT OR', 'The license is `MIT OR`, expected an SPDX expression such as `MIT OR Apache-2.0`.'],
  ['(MIT OR ISC', 'The license is `(MIT OR ISC`, expected an SPDX expression such as `MIT OR Apache-2.0`.'],
  ['MIT WITH a WITH b', 'The license is `MIT WITH a WITH b`, expected an SPDX expression such as `MIT OR Apache-2.0`.'],
  ['', 'The license is empty, expected one line of at most 80 characters.'],
])('says of %j what would be right', (text, sentence) => {
  expect(findLicenceFault(text)).toBe(sentence);
});
