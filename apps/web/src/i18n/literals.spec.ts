import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const SOURCES = resolve(import.meta.dirname, '..');

/** Attributes whose words somebody reads or hears. */
const SPOKEN = ['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'caption', 'subtitle', 'heading', 'words'];

/** The same in every language: the product's own name in the language that is offered, keys, codes and units of size. */
const NO_WORDS = /^(EN|中|⌘K|Ctrl K|Esc|PNG|SVG|CSV|XLSX|Excel|Word|PDF|HUILAN_TOKEN|TOTP|OpenID|A4|KB|MB)$/;

/** Words written into the drawing of a component instead of being looked up, each with its line. */
function literalsIn(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const words = text.trim();
    if (/\p{L}{2}/u.test(words) && !NO_WORDS.test(words)) found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words}`);
  };
  /** What an expression may come to show: a text itself, the parts of a template, either side of a choice. */
  const shown = (node: ts.Expression): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) note(node, node.text);
    else if (ts.isTemplateExpression(node)) [node.head, ...node.templateSpans.map((span) => span.literal)].forEach((part) => note(part, part.text));
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(shown);
    else if (ts.isParenthesizedExpression(node)) shown(node.expression);
    else if (ts.isBinaryExpression(node)) [node.left, node.right].filter((side) => node.operatorToken.kind === ts.SyntaxKind.PlusToken || side === node.right).forEach(shown);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) shown(node.initializer.expression);
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) shown(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx') && !path.includes('.spec.') && !path.startsWith('testing'));

test.each(components)('%s shows no words of its own', (path) => {
  expect(literalsIn(path, readFileSync(join(SOURCES, path), 'utf8'))).toEqual([]);
});

test('words are found wherever a component may hide them', () => {
  const code = `const A = ({ few }: { few: boolean }) => (
    <section aria-label="Notes" className="notes">
      保存
      {few ? 'Few cases' : t('many')}
      <input placeholder={\`Find \${t('agency')}\`} />
      <b>{t('note.save')} · {'·'}</b>
    </section>
  );`;
  expect(literalsIn('A.tsx', code)).toEqual(['2: Notes', '3: 保存', '4: Few cases', '5: Find']);
});
