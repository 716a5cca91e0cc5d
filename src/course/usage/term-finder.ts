import { literalPattern } from '../../lib/literal-pattern.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';

/** A stretch of a text; with the id of the glossary entry that it names first, where it does. */
export interface TextPiece {
  text: string;
  term?: string;
}

/** Ways of writing a term that also have an everyday meaning, and so are never taken for the term. */
const EVERYDAY = new Set([
  'observation',
  'overlay',
  'recall',
  'precision',
  'prototype',
  'freezing',
]);

/** How a text writes a term without its name, and the name it means. */
const SIGNS = new Map([
  ['P =', 'P value'],
  ['P <', 'P value'],
]);

/** Finds glossary terms in plain text; made once for a glossary. */
export class TermFinder {
  readonly #pattern: RegExp;
  /** Ids by way of writing: abbreviations as they stand, all others in small letters. */
  readonly #ids = new Map<string, string>();

  constructor(entries: Iterable<GlossaryEntry>) {
    for (const { id, term, abbreviation, aliases, search } of entries)
      for (const form of [term, abbreviation ?? '', ...aliases, ...search]) this.#add(form, id);
    for (const [sign, name] of SIGNS) {
      const id = this.#ids.get(name.toLowerCase());
      if (id) this.#ids.set(sign.toLowerCase(), id);
    }
    const forms = [...this.#ids.keys()].sort((a, b) => b.length - a.length).map(literalPattern);
    this.#pattern = new RegExp(`(?<![\\w-])(${forms.join('|')})(?:s|es)?(?![\\w-])`, 'gi');
  }

  #add(form: string, id: string): void {
    const key = isAbbreviation(form) ? form : form.toLowerCase();
    // Two letters stand for too many things, and are spelled out where they are used first.
    if (form.length < 2 || (isAbbreviation(form) && form.length < 3)) return;
    if (!EVERYDAY.has(key) && !this.#ids.has(key)) this.#ids.set(key, id);
  }

  /** The text in pieces; each entry is named where the text uses it first. */
  pieces(text: string): TextPiece[] {
    const pieces: TextPiece[] = [];
    const named = new Set<string>();
    let end = 0;
    for (const { 0: words, 1: form = '', index } of text.matchAll(this.#pattern)) {
      const term = this.#ids.get(form) ?? this.#ids.get(form.toLowerCase());
      if (!term || named.has(term)) continue;
      named.add(term);
      if (index > end) pieces.push({ text: text.slice(end, index) });
      pieces.push({ text: words, term });
      end = index + words.length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  }

  /** The ids of the entries that some of the texts name, each once. */
  named(texts: readonly string[]): string[] {
    return [
      ...new Set(texts.flatMap((text) => this.pieces(text).flatMap(({ term }) => term ?? []))),
    ];
  }
}

/** Whether a way of writing is known by its capitals: TACE, PD-L1, cTACE. */
function isAbbreviation(form: string): boolean {
  return /[A-Z].*[A-Z0-9]/.test(form) && !form.includes(' ');
}
