import type { z } from 'astro/zod';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { entryWords, IS_MISSING } from '../schema/entry-words.ts';
import type { Fault } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import { nearest } from './nearest.ts';
import { missingWords, pathWords } from './path-words.ts';
import { fieldsAt } from './schema-fields.ts';
import { syntaxSlip } from './yaml-words.ts';

/** A place in a file, 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** YAML text whose every value has a place in the author's file. */
export class YamlSource {
  /** What keeps the text from being read: nothing, or the first slip, which stands for all that follow from it. */
  readonly fault: Fault | undefined;
  readonly contents: Node | null;
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #file: string;
  readonly #linesBefore: number;

  /**
   * @param linesBefore how many lines of the file stand before the text
   * @param code of a fault of syntax
   */
  constructor(text: string, file: string, linesBefore = 0, code: FaultCode = 'yaml/syntax') {
    this.#file = file;
    this.#linesBefore = linesBefore;
    // A byte order mark of an editor is no part of the text.
    const plain = text.replace(/^\uFEFF/, '');
    this.#document = parseDocument(plain, { lineCounter: this.#lines, prettyErrors: false });
    this.contents = this.#document.contents;
    this.fault = this.#syntaxFault(plain, code);
  }

  /** The plain value of a node; only of a text without fault. */
  valueOf(node: Node | null): unknown {
    return node?.toJS(this.#document);
  }

  /** Where a node starts; of nothing, the first place of the text. */
  placeOf(node: unknown): Position {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return this.#at(offset);
  }

  /** Where a value stands in a node: the first text or number that equals it, or else the node itself. */
  placeOfValue(node: Node, value: string | number): Position {
    let found: unknown;
    visit(node, {
      Scalar(_, scalar) {
        if (`${scalar.value}` !== `${value}`) return undefined;
        found = scalar;
        return visit.BREAK;
      },
    });
    return this.placeOf(found ?? node);
  }

  /** Where the innermost part of a node stands that exists on a path of fields. */
  placeOfPath(node: Node, path: readonly PropertyKey[]): Position {
    return this.placeOf(this.#deepest(node, path));
  }

  /**
   * Checks a node against a schema.
   * @param what the node as faults name it when no field of it is meant
   */
  check<S extends z.ZodType>(
    node: Node | null,
    schema: S,
    what: string,
    code: FaultCode = 'entry/shape',
  ): { value: z.output<S>; faults: [] } | { value: undefined; faults: Fault[] } {
    const input = this.valueOf(node);
    if (input === null && node) {
      const message = `${what}: is empty; write its fields, or take it out.`;
      return { value: undefined, faults: [this.#fault(node, code, message)] };
    }
    const parsed = schema.safeParse(input ?? {}, entryWords);
    if (parsed.success) return { value: parsed.data, faults: [] };
    const { issues } = parsed.error;
    const strange = new Map(
      issues.map((issue) => [issue, this.#strangeFields(node, schema, issue, code)]),
    );
    // A field that is misspelled is missing as well, a value of another kind breaks all that is asked of the right
    // one, and what is asked of an entry as a whole is asked when its fields are right: each is one slip.
    const told = new Set([...strange.values()].flat().map(({ meant }) => meant));
    const faults = issues.flatMap((issue): Fault[] => {
      const fields = strange.get(issue) ?? [];
      if (fields.length > 0) return fields.map(({ fault }) => fault);
      const path = issue.path.join('.');
      if (told.has(path) || ofTheWhole(issue, issues)) return [];
      told.add(path);
      const owner = this.#deepest(node, issue.path);
      const words = isScalar(owner) ? unseenWords(owner) : undefined;
      const missing = !words && issue.message === IS_MISSING;
      const message = missing
        ? missingWords(issue.path, input, what)
        : `${pathWords(issue.path, input) || what}: ${words ?? issue.message}`;
      return [this.#fault(owner, code, message.endsWith('?') ? message : `${message}.`)];
    });
    return { value: undefined, faults };
  }

  /** Fields that the schema does not have, each with the path of the one that was meant. */
  #strangeFields(
    node: Node | null,
    schema: z.ZodType,
    issue: z.core.$ZodIssue,
    code: FaultCode,
  ): { fault: Fault; meant: string | undefined }[] {
    const path = issue.code === 'invalid_union' ? issue.path.slice(0, -1) : issue.path;
    const owner = this.#deepest(node, path);
    const input = this.valueOf(node);
    const has = isMap(owner) ? owner.items.map(keyOf) : [];
    const free = fieldsAt(schema, input, path).filter((name) => !has.includes(name));
    const keys = strangeKeys(issue, has);
    return keys.map((key) => {
      const pair = isMap(owner) ? owner.items.find((other) => keyOf(other) === key) : undefined;
      const suggestion = nearest(key, free);
      const message = `${pathWords([...path, key], input)}: there is no such field.`;
      return {
        fault: this.#fault(pair?.key ?? owner, code, message, suggestion),
        meant: suggestion && [...path, suggestion].join('.'),
      };
    });
  }

  #fault(node: unknown, code: FaultCode, message: string, suggestion?: string): Fault {
    const place = { file: this.#file, ...this.placeOf(node) };
    return { ...place, code, message, ...(suggestion && { suggestion }) };
  }

  /** The innermost node that exists on a path. */
  #deepest(node: Node | null, path: readonly PropertyKey[]): unknown {
    let at: unknown = node;
    for (const step of path) {
      const next = (at as { get?: (key: unknown, keep: true) => unknown })?.get?.(step, true);
      if (!isNode(next)) break;
      at = next;
    }
    return at;
  }

  #syntaxFault(text: string, code: FaultCode): Fault | undefined {
    const slip = syntaxSlip(text, this.#document);
    if (!slip) return undefined;
    return { file: this.#file, ...this.#at(slip.offset), code, message: slip.message };
  }

  #at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#linesBefore, column: Math.max(col, 1) };
  }
}

/** Whether an issue is of an entry as a whole while another is of a part of it. */
function ofTheWhole(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  return (
    issue.code === 'custom' &&
    issues.some(
      (other) => other.code !== 'custom' && issue.path.every((step, i) => step === other.path[i]),
    )
  );
}

/** Keys that a schema does not know: those that it names, or the one that was meant to say the kind of the entry. */
function strangeKeys(issue: z.core.$ZodIssue, has: readonly (string | undefined)[]): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  if (issue.code !== 'invalid_union' || !issue.discriminator) return [];
  if (has.includes(issue.discriminator)) return [];
  const near = nearest(
    issue.discriminator,
    has.flatMap((key) => key ?? []),
  );
  return near === undefined ? [] : [near];
}

/** What is wrong with a value and cannot be seen: quotes of typesetting, those of YAML are straight; other spaces. */
function unseenWords({ value, comment }: Scalar): string | undefined {
  if (value === null && comment)
    return `is empty: what follows a # is a comment; put a text that begins with it in quotes`;
  if (typeof value !== 'string') return undefined;
  if (/^[“”„‘’].*[“”‘’]$/s.test(value))
    return 'the quotes around it are curly; write straight ones';
  return /^\u00a0|\u00a0$/.test(value)
    ? 'a no-break space stands at its end; delete it'
    : undefined;
}

function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? `${pair.key.value}` : undefined;
}
