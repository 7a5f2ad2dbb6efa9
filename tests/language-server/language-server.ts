import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readMessages, writeMessage, type Message } from './message-stream.ts';

const MODULES = resolve('node_modules');

/** A language server, and what an editor sends it at the start. */
export interface Program {
  /** Its file within `node_modules`. */
  readonly file: string;
  readonly language: string;
  readonly options: object;
}

/** Astro's, as its extension for VS Code starts it under the `astro.content-intellisense` of `.vscode/settings.json`. */
export const ASTRO: Program = {
  file: '@astrojs/language-server/bin/nodeServer.js',
  language: 'markdown',
  options: { typescript: { tsdk: resolve(MODULES, 'typescript/lib') }, contentIntellisense: true },
};

/** The one for YAML that most editors bring. */
export const YAML: Program = { file: 'yaml-language-server/bin/yaml-language-server', language: 'yaml', options: {} };

/** What an editor's user would see underlined. */
export interface Underlined {
  /** From 1, as the checker counts. */
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

/** What an editor's user would be offered. */
export interface Offered {
  readonly label: string;
  readonly documentation: string;
}

/** Where the cursor stands: in the first line that begins with `line`, at its end, or after `after` within it. */
export interface Cursor {
  readonly line: string;
  readonly after?: string;
}

const CAPABILITIES = {
  workspace: { workspaceFolders: true, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    diagnostic: {},
  },
};

/** A language server, driven as an editor does: over its standard input and output, on a workspace that lies on the disk. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #texts = new Map<string, string>();
  #lastId = 0;

  readonly #language: string;

  private constructor(process: ChildProcessWithoutNullStreams, language: string) {
    this.#process = process;
    this.#language = language;
    readMessages(process.stdout, (message) => this.#receive(message));
  }

  /** Starts a server on a workspace. */
  static async start({ file, language, options }: Program, workspace: string): Promise<LanguageServer> {
    const server = new LanguageServer(spawn(process.execPath, [resolve(MODULES, file), '--stdio'], { cwd: workspace }), language);
    const uri = pathToFileURL(workspace).href;
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'site' }],
      initializationOptions: options,
      capabilities: CAPABILITIES,
    });
    server.#tell('initialized', {});
    return server;
  }

  /** Opens a file with a text that need not be saved. */
  open(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#tell('textDocument/didOpen', { textDocument: { uri: pathToFileURL(path).href, languageId: this.#language, version: 1, text } });
  }

  /** Tells it, as an editor does, that a file has changed on the disk. */
  tellOfChange(path: string): void {
    this.#tell('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
  }

  /** What it underlines in an open file. */
  async underlined(path: string): Promise<readonly Underlined[]> {
    const { items } = (await this.#ask('textDocument/diagnostic', this.#document(path))) as { items: readonly RawDiagnostic[] };
    const lines = this.#lines(path);
    return items.map(({ range: { start, end }, message }) => ({
      line: start.line + 1,
      text: (lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined),
      message,
    }));
  }

  /** What it offers at a place. */
  async offered(path: string, cursor: Cursor): Promise<readonly Offered[]> {
    const answer = (await this.#ask('textDocument/completion', this.#at(path, cursor))) as { items: readonly RawItem[] } | null;
    return (answer?.items ?? []).map(({ label, documentation }) => ({ label, documentation: wordsOf(documentation) }));
  }

  /** What it says of the word at a place. */
  async described(path: string, cursor: Cursor): Promise<string> {
    const answer = (await this.#ask('textDocument/hover', this.#at(path, cursor))) as { contents: Words } | null;
    return wordsOf(answer?.contents);
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    await this.#ask('shutdown', undefined);
    const gone = once(this.#process, 'exit');
    this.#tell('exit', undefined);
    await gone;
  }

  #document(path: string): { readonly textDocument: { readonly uri: string } } {
    return { textDocument: { uri: pathToFileURL(path).href } };
  }

  #lines(path: string): readonly string[] {
    return (this.#texts.get(path) ?? '').split('\n');
  }

  #at(path: string, { line, after = line }: Cursor): object {
    const index = this.#lines(path).findIndex((text) => text.trimStart().startsWith(line));
    const text = this.#lines(path)[index];
    if (text === undefined) throw new Error(`No line of ${path} begins with ${line}.`);
    const end = after === line ? text.length : text.indexOf(after) + after.length;
    return { ...this.#document(path), position: { line: index, character: end } };
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    const id = (this.#lastId += 1);
    const { promise, resolve: answer } = Promise.withResolvers<Message>();
    this.#waiting.set(id, answer);
    writeMessage(this.#process.stdin, { jsonrpc: '2.0', id, method, params });
    const { result, error } = await promise;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #tell(method: string, params: unknown): void {
    writeMessage(this.#process.stdin, { jsonrpc: '2.0', method, params });
  }

  #receive(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#waiting.get(Number(id))?.(message);
      this.#waiting.delete(Number(id));
    } else if (id !== undefined) {
      // The server asks for settings, which have their defaults, and to watch files.
      const result = method === 'workspace/configuration' ? (params as { items: readonly unknown[] }).items.map(() => null) : null;
      writeMessage(this.#process.stdin, { jsonrpc: '2.0', id, result });
    }
  }
}

interface RawDiagnostic {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly message: string;
}

type Words = string | { readonly value: string } | undefined;

interface RawItem {
  readonly label: string;
  readonly documentation?: Words;
}

function wordsOf(words: Words): string {
  return typeof words === 'string' ? words : (words?.value ?? '');
}
