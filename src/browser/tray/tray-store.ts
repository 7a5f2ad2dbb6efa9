import { readStorage, writeStorage } from '../storage.ts';
import { parseTray, serialiseTray, type TrayTool } from './tray-state.ts';
import { TRAY_KEY } from './tray-key.ts';

/** What this page knows where the browser keeps nothing: the tray then lasts as long as the page. */
let remembered: readonly TrayTool[] | null = null;

/** The tools in the tray, read afresh every time: another tab may have changed them. */
export function readTray(): readonly TrayTool[] {
  return remembered ?? parseTray(readStorage(TRAY_KEY));
}

/** Keeps these tools in the tray. */
export function writeTray(tools: readonly TrayTool[]): void {
  remembered = writeStorage(TRAY_KEY, serialiseTray(tools)) ? null : tools;
}
