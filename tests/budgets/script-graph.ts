import ts from 'typescript';

/** Modules that a script imports as it starts, as it names them; those that `import()` fetches later are not among them. */
export function staticImports(code: string): readonly string[] {
  const { statements } = ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = isImport ? statement.moduleSpecifier : undefined;
    return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}

/** Addresses of some scripts and of everything that they import, directly or not; each once, in the order they are found. */
export async function followImports(roots: readonly string[], read: (address: string) => Promise<string>): Promise<readonly string[]> {
  const found = new Set(roots);
  // A set that grows while it is walked hands out what was added.
  for (const address of found) {
    for (const specifier of staticImports(await read(address))) found.add(new URL(specifier, `https://site.example${address}`).pathname);
  }
  return [...found];
}
