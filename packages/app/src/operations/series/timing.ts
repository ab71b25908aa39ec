import type { Outcome } from "@fissure/core";
import type { Timing } from "@fissure/model";
import { formatsOf, timingPage, timingView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { GivenEvent } from "../../series/timed-events.ts";
import { type TimingAsked, timingInCase } from "../../series/timing-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	TEXT_OPTIONS,
	type TextChoice,
	type TextOptions,
	textChoiceFields,
	textsAskedOf,
	typedTextChoice,
} from "./text-choice.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "./write-shown.ts";

const MOST_DAYS = 3_650;
const MOST_EVENTS = 5_000;

const inputOf = (schemas: Schemas) => {
	const { z, words, whole } = schemas;
	const some = z.array(words.max(300)).max(100).readonly().optional();
	return z.strictObject({
		...textChoiceFields(schemas),
		event: words.max(300).optional().describe("Id or name of an event of the case, whose texts are read together"),
		events: z
			.array(
				z.strictObject({
					id: words.max(300).optional(),
					name: words.max(300).optional(),
					date: words.max(60).describe("A day, or day and hour: 2031-02-24, 2031-02-24T05:50+03:00"),
					zone: words.max(60).optional().describe("Where the date has none: +03:00, Europe/Moscow"),
					...{ actors: some, issues: some, concepts: some },
				}),
			)
			.max(MOST_EVENTS)
			.optional(),
		zones: z.record(words.max(300), words.max(60)).optional().describe("By publisher: the zone of its days and hours"),
		days: whole.min(0).max(MOST_DAYS).optional().describe("How long an event keeps its topics on the table; 7"),
	});
};

interface Asked extends TextChoice {
	readonly event?: string | undefined;
	readonly events?: readonly GivenEvent[] | undefined;
	readonly eventsFile?: string | undefined;
	readonly zones?: Readonly<Record<string, string>> | undefined;
	readonly days?: number | undefined;
}

const askedOf = ({ event, events, eventsFile, zones, days, ...texts }: Asked): TimingAsked => ({
	texts: textsAskedOf(texts),
	...(event && { event }),
	...(events && { events }),
	...(eventsFile && { eventsFile }),
	...(zones && { zones }),
	...(days !== undefined && { days }),
});

const QUESTION =
	"How long after which event did texts come, what had happened by then, and of which topics do they not speak?";

export const showTiming = operation({
	name: "show-timing",
	question: QUESTION,
	effect: "long",
	permission: "read",
	http: "POST /api/timing",
	input: inputOf,
	output: ({ TimingSchema }) => TimingSchema,
	run: (asked, { case: choice }) => inCase(choice, "read", (file, store) => timingInCase(file, store, askedOf(asked))),
});

export const exportTiming = fileOperation({
	name: "export-timing",
	question: "Texts and events in time as a file: HTML, Word, Markdown, JSON, or CSV with one row a text and event",
	effect: "long",
	permission: "read",
	http: "POST /api/timing/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ TimingSchema }) => TimingSchema,
	async run({ format, ...asked }, { case: choice }) {
		const shown = await shownIn(choice, askedOf(asked));
		return shown.ok ? downloadShown(shown.value, "timing", format) : shown;
	},
});

const MORE = `
Examples:
  fissure timing --events events.yaml --event 2031-02-25-call-ost-val
  fissure timing valdara-readout ostmark-readout --events events.csv --zone VAL=+03:00 --zone OST=Asia/Shanghai
  fissure timing --events events.yaml --publisher VAL --kind readout --from 2031 --format csv --out hours.csv
  fissure timing

Events come from a file (YAML, JSON, or CSV with columns id, name, date, zone, actors, issues, concepts), and from the meetings and
calls of the case. Texts by id, and those of one event, are read together: a topic may be missing in all of them. Texts that pass
filters are read one by one; with neither, every event of the case. A text gives its hour at its head, or none.
Exit status: 0 found; 1 no text found; 2 wrong call, or the case or the events could not be read.`;

interface TimingOptions extends TextOptions {
	readonly event?: string;
	readonly events?: string;
	readonly zone?: Readonly<Record<string, string>>;
	readonly days?: number;
}

export const printTiming = command({
	name: "print-timing",
	question: QUESTION,
	effect: "long",
	command: {
		path: "timing",
		summary: "hours between events and texts, and topics that were on the table and are not spoken of",
		arguments: [{ name: "[texts...]", about: "texts by id, read together" }],
		options: [
			{ flags: "--events <file>", about: "what happened when: YAML, JSON or CSV" },
			{ flags: "--event <id>", about: "the texts of this event of the case" },
			{
				flags: "--zone <publisher=zone>",
				about: "zone of a publisher's days and hours (VAL=+03:00), repeated",
				value: "pairs",
			},
			{
				flags: "--days <number>",
				about: "how long an event keeps its topics on the table (default: 7)",
				value: { whole: [0, MOST_DAYS] },
			},
			...[...TEXT_OPTIONS, ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) =>
		inputOf(schemas).extend({ eventsFile: schemas.words.optional().describe("Path of a file of events") }),
	json: ({ TimingSchema }) => TimingSchema,
	typed({ words, options }: Typed<TimingOptions>) {
		const { event, events, zone, days } = options;
		if (event !== undefined && words.length > 0) return "Expected texts by id or one event, got both; leave one out";
		return {
			...typedTextChoice(words, options),
			...(event === undefined ? {} : { event }),
			...(events === undefined ? {} : { eventsFile: events }),
			...(zone === undefined ? {} : { zones: zone }),
			...(days === undefined ? {} : { days }),
		};
	},
	run: (asked, { case: choice }) => shownIn(choice, askedOf(asked)),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.occasions.length === 0 ? "in-part" : "done"),
});

const shownIn = (choice: CaseChoice, asked: TimingAsked): Promise<Outcome<ShownReport<Timing>>> =>
	showInCase(choice, (file, store) => timingInCase(file, store, asked), { view: timingView, page: timingPage });
