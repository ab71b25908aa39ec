import { CASE_OPTIONS, type Command, type Typed } from "../definition/command.ts";

export interface WatchOptions {
	readonly all?: boolean;
	/** Milliseconds. */
	readonly every?: number;
	readonly most?: number;
	readonly feed?: string;
	readonly contact?: string;
	readonly delay?: number;
	readonly allowPrivateHosts?: boolean;
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly from?: string;
	readonly threshold?: number;
	readonly direction: "above" | "below" | "either";
	readonly label?: string;
	readonly unit?: string;
	readonly column?: string;
	readonly where?: Readonly<Record<string, string>>;
}

const MORE = `
Examples:
  fissure watch source kremlin-en mfa-cn-zh own-source.yaml https://one.example/page
  fissure watch source https://mfa.example/page --publisher VAL --language en
  fissure watch source kremlin-en --every 6h
  fissure watch every kremlin-en 1d
  fissure watch every kremlin-en default
  fissure watch try https://mfa.example/news
  fissure watch phrase "basic norm" --publisher CHN --language en
  fissure watch indicator yuan --from trade.csv --column share --threshold 20 --direction above --unit %
  fissure watch finding omission
  fissure watch --contact desk@example.org
  fissure watch --every 30m
  fissure watch list
  fissure watch remove kremlin-en

try shows what a page that lists texts would give, and the source as a file to save; it keeps nothing. One round fetches what is new and checks due pages for changes, newer pages more often; raises alerts for silent edits, watched
phrases and crossed thresholds; and writes a feed of alerts next to the case file. It follows robots.txt and the pauses that
hosts ask for.
Exit status: 0 done; 1 done, but some pages had problems; 2 wrong call; 130 stopped.`;

/** `fissure watch`: one command, whose acts are a round of the watch, and what is done to the list of what is watched. */
export const WATCH: Command = {
	path: "watch",
	summary: "watch sources for new texts and silent edits",
	about: "Watch sources for new texts, silent edits, watched phrases and crossed thresholds.",
	acts: {
		run: "watch",
		list: "list-watched",
		source: "add-watched",
		every: "set-watch-interval",
		try: "try-source",
		phrase: "add-watched",
		indicator: "add-watched",
		finding: "add-watched",
		remove: "delete-watched",
	},
	arguments: [{ name: "[what...]", about: "what the action applies to; see below" }],
	repeats: "every",
	options: [
		{
			flags: "--every <span>",
			about: "run: repeat at this interval until stopped (30m, 2h); source: check it at this interval",
			value: "span",
		},
		{ flags: "--all", about: "run: visit every source and check every page in the case again, due or not" },
		{
			flags: "--most <count>",
			about: "run: texts fetched from one source in one round",
			value: { whole: [1, 100_000] },
		},
		{ flags: "--feed <file>", about: "run: file for the feed of alerts (default: next to the case file)" },
		{ flags: "--contact <address>", about: "run, try: contact address, sent to every server" },
		{
			flags: "--delay <seconds>",
			about: "run: pause between requests, instead of the pause of the source; for your own servers",
			value: "number",
		},
		{ flags: "--allow-private-hosts", about: "run, try: let addresses point into private networks" },
		{
			flags: "--publisher <code>",
			about: "source: the publisher of these addresses; phrase: only in texts of this publisher",
			value: "codes",
		},
		{
			flags: "--language <code>",
			about: "source: their language; phrase: only in texts in this language",
			value: "languages",
		},
		{ flags: "--from <place>", about: "indicator: file or address of a table of numbers" },
		{ flags: "--column <name>", about: "indicator: which column of the table" },
		{
			flags: "--where <column=words>",
			about: "indicator: only rows that say this; may be repeated",
			value: "pairs",
		},
		{
			flags: "--threshold <number>",
			about: "indicator: the threshold whose crossing raises an alert",
			value: "number",
		},
		{
			flags: "--direction <way>",
			about: "indicator: which crossing raises an alert",
			choices: ["above", "below", "either"],
			default: "either",
		},
		{ flags: "--label <words>", about: "indicator: its name in alerts" },
		{ flags: "--unit <unit>", about: "indicator: its unit (%, USD bn)" },
		...CASE_OPTIONS,
	],
	more: MORE,
};

/** The one thing that an act is about, or what was wrong. */
export function oneWatched({ act, words }: Typed): OneWatched {
	const [first, second] = words;
	if (first === undefined)
		return { ok: false, words: `Expected ${WANTED[act]} after "${act}", got nothing; see fissure help watch` };
	return second === undefined || act === "source"
		? { ok: true, value: first }
		: { ok: false, words: `Expected one thing after "${act}", got "${second}" too; quote words that belong together` };
}

type OneWatched = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly words: string };

const WANTED: Readonly<Record<string, string>> = {
	source: "a built-in source, a YAML file or an address",
	phrase: "a phrase",
	indicator: "an id",
	finding: "a kind of finding",
	every: "a source and how often",
	remove: "what the list shows",
};
