import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles } from './source-files.ts';

/** Where a failure is told by whoever asked, one call further out, and what says so there. */
const TOLD_ELSEWHERE: Record<string, [file: string, words: string]> = {
  'src/exports/model/formats.ts': ['src/islands/basket/files.ts', 'The file could not be made'],
  'src/islands/progress/data-tools.ts': ['src/islands/progress/data-tools.ts', 'did not work'],
  'src/islands/progress/element.ts': ['src/islands/progress/element.ts', 'could not be worked out'],
  'src/islands/progress/import-tool.ts': ['src/islands/progress/import-tool.ts', 'did not work'],
  // Without it all questions are open, as they stand in the page.
  'src/islands/section-check/earlier-answers.ts': [
    'src/islands/section-check/earlier-answers.ts',
    '.catch(',
  ],
  'src/learner/store/page-store.ts': ['src/learner/store/problems.ts', "'storage-waiting'"],
};

const files = projectFiles().filter(({ path }) =>
  /^src\/(?:islands|learner|educators|exports|lib|labs)\/.*\.ts$/.test(path),
);

/** The dynamic imports of a file that have nothing to fall back on where they stand. */
function bareImports(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node, isSafe: boolean): void => {
    const isImport =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isImport && !isSafe) found.push(`${path}: ${node.getText()}`);
    const opensSafe =
      (ts.isCallExpression(node) && node.expression.getText() === 'loadCode') ||
      (ts.isBlock(node) && ts.isTryStatement(node.parent) && node.parent.tryBlock === node);
    ts.forEachChild(node, (child) => look(child, isSafe || opensSafe));
  };
  look(source, false);
  return found;
}

test('code that is loaded late has something to fall back on, everywhere', () => {
  const bare = files
    .filter(({ path }) => !(path in TOLD_ELSEWHERE))
    .flatMap(({ path, text }) => bareImports(path, text));
  expect(bare).toEqual([]);
});

test.each(Object.entries(TOLD_ELSEWHERE))(
  '%s loads code of which the failure is told',
  (path, [file, words]) => {
    const text = (name: string) => files.find((other) => other.path === name)?.text ?? '';
    expect(bareImports(path, text(path))).not.toEqual([]);
    expect(text(file)).toContain(words);
  },
);
