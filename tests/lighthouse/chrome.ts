import { launch, type LaunchedChrome } from 'chrome-launcher';
import { findBrowser } from '../e2e/find-browser.ts';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  // The site under audit is the only host there is: nothing is asked of the network, whatever the browser or a page would like.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // What agents may ask of a form, which browsers keep behind a switch as yet.
  '--enable-features=WebMCP,DevToolsWebMCPSupport',
];

/** Starts the browser of the end-to-end tests for the time of some work; Lighthouse talks to it through `port`. */
export async function withChrome<Value>(work: (chrome: LaunchedChrome) => Promise<Value>): Promise<Value> {
  const { executablePath, env } = await findBrowser();
  const chrome = await launch({ chromePath: executablePath, chromeFlags: FLAGS, envVars: { ...process.env, ...env }, logLevel: 'silent' });
  try {
    return await work(chrome);
  } finally {
    chrome.kill();
  }
}
