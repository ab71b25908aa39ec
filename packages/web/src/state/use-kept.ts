import { useState } from "react";
import { caseBase } from "../api/case-address.ts";

/**
 * Words that a person types into a form: they survive Escape and a reload, and go with the window, or when the form empties them.
 *
 * @param name of the field, once in the program
 * @param given what goes before what was typed earlier, such as words that were just dropped; empty for nothing
 */
export function useKept(name: string, given = ""): readonly [string, (words: string) => void] {
	const key = `fissure-typed ${caseBase} ${name}`;
	const [words, setWords] = useState(() => given || readKept(key));
	const keep = (next: string): void => {
		setWords(next);
		try {
			if (next === "") sessionStorage.removeItem(key);
			else sessionStorage.setItem(key, next);
		} catch {
			// A full or forbidden store: the form still has it.
		}
	};
	return [words, keep];
}

function readKept(key: string): string {
	try {
		return sessionStorage.getItem(key) ?? "";
	} catch {
		return "";
	}
}
