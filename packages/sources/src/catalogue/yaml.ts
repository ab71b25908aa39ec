import { createRequire } from "node:module";
import { BUDGETS, failed, type Outcome } from "@fissure/core";
import type { Document, LineCounter } from "yaml";

const require = createRequire(import.meta.url);

/** Loaded when a person's own file is read: those that ship are compiled, and a start should not pay for a parser. */
export const yaml = (): typeof import("yaml") => require("yaml") as typeof import("yaml");

export interface ReadYaml {
	readonly document: Document.Parsed;
	/** The line of a place in the text. */
	readonly lineAt: (offset: number) => number;
}

/**
 * Reads YAML that anybody may have written. Before a tree is made of it, its marks alone are read, which needs no recursion: a text of a
 * few kilobytes that is nested deeply enough fills the stack, and one with aliases may hold billions of items.
 *
 * - problems: `yaml-invalid`, with the line as its place
 */
export function readYaml(text: string): Outcome<ReadYaml> {
	if (text.length > BUDGETS.yaml.bytes)
		return invalid(
			`Expected YAML of at most ${BUDGETS.yaml.bytes / 1e6} MB, got more; divide it into several files`,
			1,
		);
	const { LineCounter, parseDocument } = yaml();
	const excess = findExcess(text);
	if (excess !== null) return excess;
	const lines = new LineCounter();
	const lineAt = (offset: number): number => lineOf(lines, offset);
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const [error] = document.errors;
	if (error === undefined) return { ok: true, value: { document, lineAt } };
	const line = lineAt(error.pos[0]);
	return invalid(`Expected YAML, got "${error.message.split("\n")[0]}" at line ${line}; correct it`, line);
}

function findExcess(text: string): Outcome<never> | null {
	const { CST, Lexer, LineCounter, Parser } = yaml();
	const lines = new LineCounter();
	lines.addNewLine(0);
	const parser = new Parser(lines.addNewLine);
	let before = "";
	for (const lexeme of new Lexer().lex(text)) {
		// What it gives are whole documents, which are not asked for here.
		for (const _ of parser.next(lexeme));
		const line = (): number => lineOf(lines, parser.offset);
		if (parser.stack.length > BUDGETS.yaml.depth)
			return invalid(
				`Expected YAML of at most ${BUDGETS.yaml.depth} levels, got more at line ${line()}; write it with fewer levels`,
				line(),
			);
		if (before !== CST.SCALAR && lexeme.startsWith("*"))
			return invalid(
				`Expected YAML without aliases, got "${lexeme.slice(0, 40)}" at line ${line()}; write out what it stands for`,
				line(),
			);
		before = lexeme;
	}
	return null;
}

/** A text without a line break is all of one line. */
const lineOf = (lines: LineCounter, offset: number): number => Math.max(1, lines.linePos(offset).line);

const invalid = (message: string, line: number): Outcome<never> => failed("yaml-invalid", message, String(line));
