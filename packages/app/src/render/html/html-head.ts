import { createHash } from "node:crypto";
import { attribute } from "./html-escape.ts";

interface PageHead {
	readonly language: string;
	readonly title: string;
	readonly program: string;
	readonly style: string;
	/** None where nothing runs in the page. */
	readonly script?: string;
}

/** The beginning of every page that we write, up to its body. */
export const htmlHead = ({ language, title, program, style, script }: PageHead): string => `<!doctype html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${attribute(program)}">
<title>${attribute(title)}</title>
<style>${style}</style>
</head>`;

/** Nothing is loaded and nothing runs but the blocks of this very page, known by their hashes. */
function policyOf(style: string, script: string | undefined): string {
	const scripts = script === undefined ? "" : ` script-src ${hashOf(script)};`;
	return `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`;
}

const hashOf = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
