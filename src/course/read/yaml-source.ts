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
import { entryWords } from '../schema/entry-words.ts';
import type { Fault, FaultCode } from './fault.ts';
import { nearest } from './nearest.ts';
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
    const parsed = schema.safeParse(this.valueOf(node) ?? {}, entryWords);
    if (parsed.success) return { value: parsed.data, faults: [] };
    const { issues } = parsed.error;
    const strange = new Map(
      issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? [[issue as z.core.$ZodIssue, this.#strangeFields(node, schema, issue, code)] as const]
          : [],
      ),
    );
    // A field that is misspelled is missing as well, and a value of another kind breaks all that is asked of the
    // right one: each is one slip.
    const told = new Set([...strange.values()].flat().map(({ meant }) => meant));
    const faults = issues.flatMap((issue): Fault[] => {
      const fields = strange.get(issue);
      if (fields) return fields.map(({ fault }) => fault);
      const path = issue.path.join('.');
      if (told.has(path)) return [];
      told.add(path);
      const owner = this.#deepest(node, issue.path);
      const quoted = isScalar(owner) ? curlyWords(owner) : undefined;
      return [this.#fault(owner, code, `${path || what}: ${quoted ?? issue.message}.`)];
    });
    return { value: undefined, faults };
  }

  /** Fields that the schema does not have, each with the path of the one that was meant. */
  #strangeFields(
    node: Node | null,
    schema: z.ZodType,
    { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
    code: FaultCode,
  ): { fault: Fault; meant: string | undefined }[] {
    const owner = this.#deepest(node, path);
    return keys.map((key) => {
      const pair = isMap(owner) ? owner.items.find((other) => keyOf(other) === key) : undefined;
      const has = isMap(owner) ? owner.items.map(keyOf) : [];
      const free = siblingKeys(schema, path).filter((other) => !has.includes(other));
      const suggestion = nearest(key, free);
      const message = `${[...path, key].join('.')}: there is no such field.`;
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

/** Quotes of typesetting around a whole value are part of it; those of YAML are straight. */
function curlyWords({ value }: Scalar): string | undefined {
  return typeof value === 'string' && /^[“”„‘’].*[“”‘’]$/s.test(value)
    ? 'the quotes around it are curly; write straight ones'
    : undefined;
}

function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? `${pair.key.value}` : undefined;
}

/** The fields that a schema knows at a path, as far as it can be asked. */
function siblingKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path)
    at = typeof step === 'number' ? unwrapped(at)?.element : unwrapped(at)?.shape?.[String(step)];
  return fieldsOf(at);
}

interface AnySchema {
  shape?: Record<string, unknown>;
  element?: unknown;
  options?: readonly unknown[];
  unwrap?: () => unknown;
}

function unwrapped(schema: unknown): AnySchema | undefined {
  let at = schema as AnySchema | undefined;
  while (at?.unwrap && !at.element) at = at.unwrap() as AnySchema;
  return at;
}

function fieldsOf(schema: unknown): string[] {
  const at = unwrapped(schema);
  if (at?.shape) return Object.keys(at.shape);
  return (at?.options ?? []).flatMap(fieldsOf);
}
