import { reportFaults } from './fault.ts';
import { findNuFaults, hasJava } from './nu-checker.ts';

/** Holds every page of a built site against the Nu checker; without Java, says that html-validate alone has looked at them, and passes. */
export async function checkNu(folder: string): Promise<boolean> {
  if (hasJava()) return reportFaults(await findNuFaults(folder), 'Every page by the Nu checker');
  console.log('There is no Java here to run the Nu checker with: of HTML validators, only html-validate has looked at the pages.');
  return true;
}
